/** Largest file that holds one article, and largest line of Articles JSONL, in bytes. The longest stories take up 0.1 MB. */
export const ARTICLE_LIMIT = 5_000_000

/** Largest Articles JSON array, in bytes: it is read whole. */
export const JSON_ARRAY_LIMIT = 100_000_000

/** Largest Articles JSONL file, in bytes: it is read line by line. */
export const JSONL_LIMIT = 500_000_000

/** Longest Markdown, in UTF-16 units: its parser is slow with what only looks like markup, and the longest stories take up half. */
export const MARKDOWN_LIMIT = 200_000

/** Longest front matter of Markdown, in UTF-16 units; its parser compares every key with every other. */
export const FRONT_MATTER_LIMIT = 10_000

/** Longest headline, in UTF-16 units; what is longer is a text without paragraphs. */
export const TITLE_LIMIT = 500

/** Longest outlet, byline, section and id, in UTF-16 units. */
export const NAME_LIMIT = 300

/** Longest URL, in UTF-16 units; browsers stop here too. */
export const URL_LIMIT = 2_048

/** `5 MB`, for messages. */
export function formatLimit(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}
