/**
 * Names of currencies that are hardly ever words of anything else, lower case, as a pattern: without those that people, languages or
 * birds are called by too (guaraní, afghani, quetzal), and without pounds, which are a weight as well.
 */
export const CURRENCY_NAMES =
  'dollars?|euros?|francs?|crowns?|kron(?:or|er|a|e)|yen|yuan|renminbi|roubles?|rubles?|rupees?|rupiah|pesos?|liras?|cents?|pence|shillings?|dinars?|dirhams?|riyals?|rials?|reais|rand|zlotys?|zlotych|forints?|hryvnias?|baht|shekels?|lempiras?|c[oó]rdobas?|gourdes?|bolivianos?|nairas?|cedis?|birr|kwachas?|kwanzas?|metica(?:l|is)|ariary|tenges?|manats?|laris?|tugriks?|tögrög|somoni|takas?|kyats?|riels?|ringgits?|ngultrum|rufiyaa|patacas?|denars?|korunas?|koruny|maloti|emalangeni'
