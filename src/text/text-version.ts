/**
 * Which words a text is cut into. It is raised with every change after which the same text gives others (tokens, stems), so that
 * what was kept of texts before is made anew: the segments of an index beside the articles, the words in PostgreSQL.
 */
export const TEXT_VERSION = 4
