import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// A server of its own process, which answers for every feed: `/7` is feed 7, its entries whole stories. It tells its port.

const entriesOfFeed = Number(process.argv[2] ?? 50)
/** Counted up when the server is told to: the feeds then have one entry more. */
let edition = 0

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
const PARAGRAPHS = 10
const SENTENCES = 3
const WORDS = 15

/** A story of some 450 words that no other entry tells: the same for the same seed. */
function story(seed: number): string {
  let state = seed * 2_654_435_761 + 1
  const draw = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const syllable = () => SYLLABLES[draw(SYLLABLES.length)] ?? ''
  const sentence = () => {
    const words = Array.from(
      { length: WORDS },
      () => syllable() + syllable() + (draw(2) === 0 ? syllable() : ''),
    )
    return `The ${words.join(' ')}.`
  }
  const paragraph = () => `<p>${Array.from({ length: SENTENCES }, sentence).join(' ')}</p>`
  return Array.from({ length: PARAGRAPHS }, paragraph).join('')
}

function feed(number: string): string {
  const items = Array.from({ length: entriesOfFeed + edition }, (_, at) => {
    const entry = entriesOfFeed + edition - at
    const time = new Date(Date.UTC(2026, 0, 20, 0, entry)).toUTCString()
    return `<item><title>Report ${entry} of district ${number}</title><link>/${number}/${entry}</link><guid>${number}-${entry}</guid><pubDate>${time}</pubDate><content:encoded><![CDATA[${story(Number(number) * 1_000 + entry)}]]></content:encoded></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>District ${number}</title>${items.join('')}</channel></rss>`
}

const server = createServer((request, response) => {
  const etag = `"${edition}"`
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else
    response
      .writeHead(200, { etag, 'content-type': 'application/rss+xml' })
      .end(feed(request.url?.slice(1) ?? ''))
})
process.on('message', (message) => {
  edition = Number(message)
  process.send?.({ edition })
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
