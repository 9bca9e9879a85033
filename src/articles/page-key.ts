/** What a host begins with that shows the same pages in another shape: for telephones, as AMP, or the same. */
const SHAPE_OF_HOST = /^(?:www\d?|m|mobile|amp|amphtml)\.(?=[^.]+\.)/

/** `/amp` at the end or the beginning of a path, `.amp` before its ending; also the name of a folder's own page. */
const AMP_ENDING = /(?:\/amp(?:\.html?)?|\.amp(?:\.html?)?)$/
const AMP_OPENING = /^\/amp(?=\/.)/
const AMP_BEFORE_ENDING = /\.amp(?=\.html?$)/
const FOLDER_PAGE = /\/(?:index\.(?:html?|php))?$/

/**
 * Parameters that tell where a reader came from, or in which shape the page is shown. Only those that never name another
 * page: two articles taken for one would cost the first of them.
 */
const TRACKING =
  /^(?:utm_.+|at_.+|ns_.+|guce_.+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|cmpid|ito|smid|smtyp|sref|ref|ref_src|ref_url|referrer|xtor|_ga|_gl|ocid|cvid|guccounter|taid|feedtype|feedname|traffic_source|ncid|srnd|leadsource|__twitter_impression|spm|s_cid|icid|intcid|intcmp|mbid|wt\.mc_id|amp|outputtype)$/i

/** An AMP cache or a viewer in front of the page: `cdn.ampproject.org/c/s/host/path`, `google.com/amp/s/host/path`. */
const AMP_CACHE = /^https?:\/\/(?:[^/]+\.cdn\.ampproject\.org\/[acvw]+\/|www\.google\.[a-z.]+\/amp\/)(s\/)?/i

/**
 * What the addresses of one page have in common: without the scheme, without what tracks the reader, and for the shapes for
 * telephones and AMP the same as for the page itself. It is compared, never opened and never shown.
 * @returns the address without its fragment where it is none of http or https.
 */
export function pageKey(address: string): string {
  const direct = address.replace(AMP_CACHE, 'https://')
  const url = URL.canParse(direct) ? new URL(direct) : undefined
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    const fragment = address.indexOf('#')
    return fragment === -1 ? address : address.slice(0, fragment)
  }
  const host = url.hostname.replace(SHAPE_OF_HOST, '')
  const port = url.port === '' ? '' : `:${url.port}`
  const path = url.pathname
    .replace(FOLDER_PAGE, '')
    .replace(AMP_ENDING, '')
    .replace(AMP_BEFORE_ENDING, '')
    .replace(AMP_OPENING, '')
    .replace(FOLDER_PAGE, '')
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
  return `${host}${port}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`
}
