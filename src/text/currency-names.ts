/**
 * Names of currencies that are hardly ever words of anything else, lower case, as a pattern: beside those that are told by a sign, and
 * without those that people, languages or fruits of the earth are called by too (guaraní, afghani, dong).
 */
export const CURRENCY_NAMES =
  'lempiras?|c[oó]rdobas?|gourdes?|bolivianos?|nairas?|cedis?|birr|kwachas?|kwanzas?|metica(?:l|is)|ariary|tenges?|manats?|laris?|tugriks?|tögrög|somoni|takas?|kyats?|riels?|ringgits?|ngultrum|rufiyaa|patacas?|denars?|korunas?|koruny|zlotych|rials?|maloti|emalangeni'
