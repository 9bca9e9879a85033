import { catalogue, phrase } from '../catalogue.ts'

/** Days within which something was published; either may be open. */
export interface Range {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** When something was published, as it follows "published". */
export const during = phrase<Range>({
  en: ({ from, to }, say) => {
    if (from !== undefined && to !== undefined) {
      return from === to ? `on ${say.day(from)}` : `between ${say.day(from)} and ${say.day(to)}`
    }
    if (from !== undefined) return `since ${say.day(from)}`
    return to === undefined ? 'at any time' : `up to ${say.day(to)}`
  },
  de: ({ from, to }, say) => {
    if (from !== undefined && to !== undefined) {
      return from === to ? `am ${say.day(from)}` : `zwischen ${say.day(from)} und ${say.day(to)}`
    }
    if (from !== undefined) return `seit ${say.day(from)}`
    return to === undefined ? 'irgendwann' : `bis ${say.day(to)}`
  },
  fr: ({ from, to }, say) => {
    if (from !== undefined && to !== undefined) {
      return from === to ? `le ${say.day(from)}` : `entre le ${say.day(from)} et le ${say.day(to)}`
    }
    if (from !== undefined) return `depuis le ${say.day(from)}`
    return to === undefined ? 'à n’importe quelle date' : `jusqu’au ${say.day(to)}`
  },
  es: ({ from, to }, say) => {
    if (from !== undefined && to !== undefined) {
      return from === to ? `el ${say.day(from)}` : `entre el ${say.day(from)} y el ${say.day(to)}`
    }
    if (from !== undefined) return `desde el ${say.day(from)}`
    return to === undefined ? 'en cualquier fecha' : `hasta el ${say.day(to)}`
  },
  pt: ({ from, to }, say) => {
    if (from !== undefined && to !== undefined) {
      return from === to ? `em ${say.day(from)}` : `entre ${say.day(from)} e ${say.day(to)}`
    }
    if (from !== undefined) return `desde ${say.day(from)}`
    return to === undefined ? 'em qualquer data' : `até ${say.day(to)}`
  },
  uk: ({ from, to }, say) => {
    if (from !== undefined && to !== undefined) {
      return from === to ? say.day(from) : `з ${say.day(from)} до ${say.day(to)}`
    }
    if (from !== undefined) return `з ${say.day(from)}`
    return to === undefined ? 'будь-коли' : `до ${say.day(to)}`
  },
  ja: ({ from, to }, say) => {
    if (from !== undefined && to !== undefined) {
      return from === to ? say.day(from) : `${say.day(from)}から${say.day(to)}まで`
    }
    if (from !== undefined) return `${say.day(from)}以降`
    return to === undefined ? '全期間' : `${say.day(to)}まで`
  },
})

/** Limits on dates in words. */
export const PERIODS = catalogue('text', { during })
