/** What a test's feed says. */
export interface SampleEntry {
  readonly title: string
  /** Path or address. */
  readonly link: string
  readonly published?: string
  readonly summary?: string
  /** HTML. */
  readonly content?: string
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`

/** RSS 2.0. */
export function rss(title: string, entries: readonly SampleEntry[], inChannel = ''): string {
  const items = entries.map(
    ({ title: headline, link, published, summary, content }) =>
      `<item>${element('title', headline)}${element('link', link)}${element('guid', link)}${element('pubDate', published)}${element('description', summary)}${element('content:encoded', content)}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${element('title', title)}<link>http://news.example/</link>${inChannel}${items.join('')}</channel></rss>`
}

/** RSS 0.91, with its document type. */
export function rss091(title: string, entries: readonly SampleEntry[]): string {
  const items = entries.map(
    ({ title: headline, link, summary }) =>
      `<item>${element('title', headline)}${element('link', link)}${element('description', summary)}</item>`,
  )
  return `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel>${element('title', title)}<language>en-us</language>${items.join('')}</channel></rss>`
}

/** RSS 1.0, which is RDF. */
export function rdf(title: string, entries: readonly SampleEntry[]): string {
  const items = entries.map(
    ({ title: headline, link, published, summary }) =>
      `<item rdf:about="${escapeXml(link)}">${element('title', headline)}${element('link', link)}${element('dc:date', published)}${element('description', summary)}</item>`,
  )
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${element('title', title)}</channel>${items.join('')}</rdf:RDF>`
}

/** Atom. */
export function atom(title: string, entries: readonly SampleEntry[]): string {
  const items = entries.map(
    ({ title: headline, link, published, summary, content }) =>
      `<entry>${element('title', headline)}<id>tag:${escapeXml(link)}</id><link href="${escapeXml(link)}"/>${element('published', published)}${element('summary', summary)}${content === undefined ? '' : `<content type="html">${escapeXml(content)}</content>`}</entry>`,
  )
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">${element('title', title)}${items.join('')}</feed>`
}

/** JSON Feed 1.1. */
export function jsonFeed(title: string, entries: readonly SampleEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: entries.map(({ title: headline, link, published, summary, content }) => ({
      id: link,
      url: link,
      title: headline,
      date_published: published,
      summary,
      content_html: content,
    })),
  })
}

/** A story's text as HTML, long enough to be a whole one. @param about goes into its first sentence. */
export function storyHtml(about: string, paragraphs = 6): string {
  const filler = Array.from(
    { length: paragraphs },
    (_, at) =>
      `<p>In paragraph ${at + 1} the officials of the council said that the work would go on through the winter, and that the costs, which had risen twice since spring, would be shared by the region and the capital.</p>`,
  )
  return `<p>${about}</p>${filler.join('')}`
}

/** A news page with a story in it. */
export function newsPage(story: {
  readonly title: string
  readonly published: string
  readonly html: string
  readonly site?: string
  readonly head?: string
}): string {
  const { title, published, html, site = 'Example News', head = '' } = story
  return `<!doctype html><html lang="en"><head><title>${escapeXml(title)}</title>
<meta property="og:site_name" content="${escapeXml(site)}"><meta property="og:title" content="${escapeXml(title)}">
<meta property="article:published_time" content="${published}">${head}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>${escapeXml(title)}</h1>${html}</article>
<footer>All rights reserved</footer></body></html>`
}
