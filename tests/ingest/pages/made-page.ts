import type { MadeStory } from './stories.ts'

/** A page as a site might serve it, and what is to come of it. */
export interface MadePage {
  readonly name: string
  readonly url: string
  readonly html: string
  readonly story: MadeStory
  /** What stands on the page besides the story and must not get into it. */
  readonly boilerplate: readonly string[]
  /** What is to be read besides the text, where it is more or less than the story's own. */
  readonly citation?: Readonly<Record<string, string | undefined>>
}

/** Lines that the pages are strewn with. */
export const NOISE = {
  related: 'Old lighthouse to be sold at auction in spring',
  related2: 'Council votes to close three libraries on Mondays',
  newsletter: 'Sign up for our morning newsletter and never miss a story.',
  cookie: 'We use cookies to give you the best experience on our site.',
  caption: 'Passengers wait in the rain on the morning of the opening.',
  credit: 'Photograph: Lars Berg/Coast Pictures',
  share: 'Share this article',
  ad: 'Advertisement',
  hidden: 'This sentence is hidden from readers and was put there for programs.',
  comment: 'First! I have always said that this would happen, and nobody listened to me.',
  rights: '© 2026 All rights reserved.',
  bio: 'The author has reported on the coast since 2011 and lives with two cats.',
  subscribe: 'Subscribe now for only one crown a week.',
  follow: 'Follow us on all our channels.',
  popular: 'Ten soups that get you through the winter',
} as const

/** `<p>` around each paragraph. */
export function paragraphs(story: MadeStory, attributes = ''): string {
  return story.paragraphs.map((text) => `<p${attributes}>${text}</p>`).join('\n')
}

/** Paragraphs with something put between them, behind the given ones (from 0). */
export function interspersed(
  story: MadeStory,
  between: Readonly<Record<number, string>>,
  attributes = '',
): string {
  return story.paragraphs.map((text, at) => `<p${attributes}>${text}</p>${between[at] ?? ''}`).join('\n')
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`
}

/** Structured data as most sites write them. */
export function newsArticle(story: MadeStory, fields: object = {}): string {
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.published,
    author: [{ '@type': 'Person', name: story.author }],
    publisher: { '@type': 'Organization', name: story.outlet },
    articleSection: story.section,
    ...fields,
  })
}

export function openGraph(story: MadeStory, fields: Readonly<Record<string, string>> = {}): string {
  const properties: Record<string, string> = {
    'og:title': story.title,
    'og:site_name': story.outlet,
    'og:type': 'article',
    'article:published_time': story.published,
    'article:section': story.section,
    ...fields,
  }
  return Object.entries(properties)
    .map(([property, content]) => `<meta property="${property}" content="${content}">`)
    .join('')
}

/** A whole page. */
export function page(story: MadeStory, head: string, body: string, attributes = ''): string {
  return `<!doctype html>
<html lang="${story.language}"><head><meta charset="utf-8"><title>${story.title} | ${story.outlet}</title>
${head}</head><body${attributes}>${body}</body></html>`
}

const LINKS = ['Home', 'World', 'Local', 'Sport', 'Weather', 'Opinion']

export const NAVIGATION = `<header class="site-header"><a href="/">Logo</a><nav><ul>${LINKS.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav></header>`

export const FOOTER = `<footer><p>${NOISE.rights}</p><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms</a></li></ul></footer>`

export const RELATED = `<div class="related-stories"><h3>Related stories</h3><ul><li><a href="/1">${NOISE.related}</a></li><li><a href="/2">${NOISE.related2}</a></li></ul></div>`
