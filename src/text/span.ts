/** A half-open range `[start, end)` of a string, in UTF-16 code units (what `String.prototype.slice` counts). */
export interface Span {
  readonly start: number
  readonly end: number
}
