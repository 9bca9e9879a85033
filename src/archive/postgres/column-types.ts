/** Texts are ordered and compared character by character, as SQLite does, whatever the order of the database is. */
export const TEXT = 'text COLLATE "C"'

/** Numbers that rise in the order of insertion and are never used again. */
export const KEY = 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY'
