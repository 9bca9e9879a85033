const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What is told by itself, and how much of it at most. */
export const NOTICE_LIMITS = {
  /** Follows that one person may have set, and that the channels of one server may have. */
  followsPerPerson: 25,
  followsPerGuild: 50,
  /** Posts on what is followed in one place in any hour: what is more is gathered into the last of them. */
  postsAnHour: 6,
  /** Articles that were published longer ago are not told as new: an archive that is filled up is no news. */
  newsAgeMs: 3 * DAY,
  /** How long copies of a report that was told are recognised. */
  copiesMs: 7 * DAY,
  /** Articles that a gathered post names; of the rest it tells how many they are. */
  gathered: 12,
  /** Stories of a digest, and the outlets that it names for each. */
  stories: 6,
  outlets: 4,
  /** Topics of a digest. */
  topics: 5,
  /** The longest topic, in characters. */
  topicLength: 100,
  /** How late a digest is still sent: later than that its slot is skipped, and the next one says so. */
  dailyLateMs: 6 * HOUR,
  weeklyLateMs: 24 * HOUR,
  /** Changes of one article that are told below one answer; that it is taken back is told beyond them. */
  corrections: 3,
  /** How long a correction and a word on a pause wait to be sent. */
  correctionMs: 7 * DAY,
  pauseMs: 7 * DAY,
  /** How long a feed rests before anybody is told, in case that was a slip, and how often one person is told of feeds. */
  troubleSettlesMs: 10 * MINUTE,
  troublesEveryMs: DAY,
  /** Feeds that such a word names; of the rest it tells how many they are. */
  troubles: 12,
  /** What ended longer ago is forgotten. */
  keptMs: 30 * DAY,
} as const
