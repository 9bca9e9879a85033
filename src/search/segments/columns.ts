/** A typed array that grows at its end. */
export interface Column<A extends Uint8Array | Uint32Array | Int32Array | Float64Array> {
  values: A
  length: number
}

export function createColumn<A extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  make: (length: number) => A,
): Column<A> & { push(value: number): void } {
  return {
    values: make(64),
    length: 0,
    push(value) {
      if (this.length === this.values.length) {
        const grown = make(this.length * 2)
        grown.set(this.values)
        this.values = grown
      }
      this.values[this.length] = value
      this.length += 1
    },
  }
}
