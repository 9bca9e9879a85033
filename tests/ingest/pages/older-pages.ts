import {
  FOOTER,
  interspersed,
  jsonLd,
  type MadePage,
  NAVIGATION,
  NOISE,
  newsArticle,
  openGraph,
  page,
  paragraphs,
  RELATED,
} from './made-page.ts'
import { FERRY, RIVER, SCHOOL } from './stories.ts'

/** Pages as older, smaller and stranger sites write them. */
export const OLDER_PAGES: readonly MadePage[] = [
  {
    name: 'tables for layout and breaks for paragraphs',
    url: 'http://old.example/news/pier.htm',
    story: FERRY,
    html: `<HTML><HEAD><TITLE>${FERRY.title}</TITLE><META NAME="date" CONTENT="2026-01-20"></HEAD><BODY BGCOLOR=white>
      <TABLE WIDTH=760><TR><TD WIDTH=150><A HREF="/">Home</A><BR><A HREF="/w">World</A><BR><A HREF="/s">Sport</A></TD>
      <TD><FONT SIZE=5><H1>${FERRY.title}</H1></FONT><FONT FACE=Arial SIZE=2>${FERRY.paragraphs.join('<BR><BR>\n')}</FONT></TD></TR></TABLE>
      <CENTER><FONT SIZE=1>${NOISE.rights}</FONT></CENTER></BODY></HTML>`,
    boilerplate: [NOISE.rights, 'World'],
    citation: {
      publishedAt: '2026-01-20',
      byline: undefined,
      source: 'old.example',
      section: undefined,
      language: undefined,
    },
  },
  {
    name: 'divisions instead of paragraphs',
    url: 'https://coast.example/divs',
    story: FERRY,
    html: page(
      FERRY,
      newsArticle(FERRY),
      `${NAVIGATION}<div class="content"><div class="title"><h1>${FERRY.title}</h1></div><div class="text">${FERRY.paragraphs
        .map((text) => `<div>${text}</div>`)
        .join('')}</div></div>${FOOTER}`,
    ),
    boilerplate: [NOISE.rights],
  },
  {
    name: 'a classic blog with a sidebar and comments',
    url: 'https://coast.example/2026/01/20/ferry/',
    story: FERRY,
    html: page(
      FERRY,
      `<meta name="author" content="${FERRY.author}"><meta property="og:site_name" content="${FERRY.outlet}">`,
      `${NAVIGATION}<div id="content"><div class="post hentry"><h1 class="entry-title">${FERRY.title}</h1>
       <div class="entry-meta">Posted on <abbr class="published" title="${FERRY.published}">January 20, 2026</abbr> by ${FERRY.author}</div>
       <div class="entry-content">${paragraphs(FERRY)}<p class="sharing">${NOISE.share}</p></div></div>
       <div id="comments"><ol class="commentlist"><li class="comment"><p>${NOISE.comment}</p></li></ol></div></div>
       <div id="sidebar"><h3>Popular posts</h3><ul><li><a href="/1">${NOISE.popular}</a></li></ul><p>${NOISE.bio}</p></div>${FOOTER}`,
    ),
    boilerplate: [NOISE.share, NOISE.comment, NOISE.popular, NOISE.bio],
    citation: { section: undefined },
  },
  {
    name: 'a form around the whole page',
    url: 'https://gov.example/release.aspx?id=7',
    story: RIVER,
    html: page(
      RIVER,
      openGraph(RIVER),
      `<form id="aspnetForm" action="x"><input type="hidden" name="__VIEWSTATE" value="dDwt">${NAVIGATION}
       <div id="ctl00_Main"><h1>${RIVER.title}</h1>${paragraphs(RIVER)}</div></form>${FOOTER}`,
    ),
    boilerplate: [NOISE.rights],
    citation: { byline: undefined },
  },
  {
    name: 'a date in words and an author in a line',
    url: 'https://coast.example/words',
    story: FERRY,
    html: page(
      FERRY,
      `<meta property="og:site_name" content="${FERRY.outlet}">`,
      `${NAVIGATION}<div class="article"><h1>${FERRY.title}</h1><div class="article-byline">By ${FERRY.author}</div>
       <div class="article-date">Published: 20 January 2026, 10:05 am</div>${paragraphs(FERRY)}</div>${FOOTER}`,
    ),
    boilerplate: ['Published: 20 January'],
    citation: { publishedAt: '2026-01-20', section: undefined },
  },
  {
    name: 'a date in the address alone',
    url: 'https://coast.example/2026/01/20/pier-opens',
    story: FERRY,
    html: page(
      FERRY,
      `<meta property="og:site_name" content="${FERRY.outlet}"><meta name="author" content="By ${FERRY.author}">`,
      `${NAVIGATION}<article><h1>${FERRY.title}</h1>${paragraphs(FERRY)}</article>${FOOTER}`,
    ),
    boilerplate: [NOISE.rights],
    citation: { publishedAt: '2026-01-20', section: undefined },
  },
  {
    name: 'structured data without an offset, and a meta element with it',
    url: 'https://coast.example/offset',
    story: FERRY,
    html: page(
      FERRY,
      `${newsArticle(FERRY, { datePublished: '2026-01-20T10:05:00' })}<meta property="article:published_time" content="${FERRY.published}">`,
      `<article><h1>${FERRY.title}</h1>${paragraphs(FERRY)}</article>`,
    ),
    boilerplate: [],
  },
  {
    name: 'structured data that is broken, and stories of others in it',
    url: 'https://valley.example/broken',
    story: RIVER,
    html: page(
      RIVER,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x",}</script>${jsonLd([
        {
          '@type': 'NewsArticle',
          headline: NOISE.related,
          datePublished: '2020-01-01',
          url: 'https://valley.example/other',
        },
        {
          '@type': 'NewsArticle',
          headline: RIVER.title.slice(0, 40),
          datePublished: RIVER.published,
          mainEntityOfPage: { '@id': 'https://valley.example/broken' },
          author: RIVER.author,
          publisher: { name: RIVER.outlet },
          articleSection: RIVER.section,
        },
      ])}`,
      `${NAVIGATION}<article><h1>${RIVER.title}</h1>${paragraphs(RIVER)}</article>${RELATED}${FOOTER}`,
    ),
    boilerplate: [NOISE.related, NOISE.related2],
  },
  {
    name: 'microdata and Dublin Core',
    url: 'https://valley.example/micro',
    story: RIVER,
    html: page(
      RIVER,
      `<meta name="DC.date.issued" content="${RIVER.published}"><meta property="og:site_name" content="${RIVER.outlet}"><meta property="article:section" content="${RIVER.section}">`,
      `<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">${RIVER.title}</h1>
       <span itemprop="author" itemscope><a href="/jv"><span itemprop="name">${RIVER.author}</span></a></span>
       <div itemprop="articleBody">${interspersed(RIVER, { 2: `<div class="photo-credit">${NOISE.credit}</div>` })}</div></div>${FOOTER}`,
    ),
    boilerplate: [NOISE.credit],
  },
  {
    name: 'a Ukrainian page whose classes say nothing',
    url: 'https://dolyna.example/news/shkola',
    story: SCHOOL,
    html: page(
      SCHOOL,
      newsArticle(SCHOOL),
      `${NAVIGATION}<div class="c12"><h1>${SCHOOL.title}</h1><div class="c13">${interspersed(SCHOOL, {
        1: '<p>Читайте також: <a href="/1">У сусідньому місті відремонтували лікарню</a></p>',
        3: '<p>Реклама</p>',
      })}</div></div>${FOOTER}`,
    ),
    boilerplate: ['Читайте також', 'У сусідньому місті', 'Реклама'],
  },
  {
    name: 'links within sentences, quotations and a correction',
    url: 'https://coast.example/corrected',
    story: {
      ...FERRY,
      paragraphs: [
        ...FERRY.paragraphs,
        'This article was corrected on 21 January 2026: the pier has room for 36 ferries, not 63.',
      ],
    },
    html: page(
      FERRY,
      newsArticle(FERRY, { dateModified: '2026-01-21T08:00:00+01:00' }),
      `${NAVIGATION}<article><h1>${FERRY.title}</h1>${FERRY.paragraphs
        .map(
          (text) =>
            `<p>${text.replace('the harbour authority', 'the <a href="/h">harbour authority</a>')}</p>`,
        )
        .join(
          '',
        )}<p class="correction"><em>This article was corrected on 21 January 2026: the pier has room for 36 ferries, not 63.</em></p></article>`,
    ),
    boilerplate: [],
    citation: { updatedAt: '2026-01-21T08:00:00+01:00' },
  },
  {
    name: 'short paragraphs of one sentence each',
    url: 'https://coast.example/short',
    story: {
      ...FERRY,
      paragraphs: [
        'The pier is open.',
        'It took nine years.',
        'It cost 212 million crowns.',
        'Fishermen are angry.',
        'Ferries start on 1 February.',
        'Boats to Marn leave every 40 minutes.',
        'The council will measure the waves for a year.',
      ],
    },
    html: page(
      FERRY,
      newsArticle(FERRY),
      `${NAVIGATION}<div id="main"><div class="story"><h1>${FERRY.title}</h1><p>The pier is open.</p><p>It took nine years.</p><p>It cost 212 million crowns.</p><p>Fishermen are angry.</p><p>Ferries start on 1 February.</p><p>Boats to Marn leave every 40 minutes.</p><p>The council will measure the waves for a year.</p></div></div>${RELATED}${FOOTER}`,
    ),
    boilerplate: [NOISE.related],
  },
  {
    name: 'no element for the story at all',
    url: 'https://coast.example/bare',
    story: FERRY,
    html: `<html lang=en><head><title>${FERRY.title}</title><meta property="article:published_time" content="${FERRY.published}"></head>
      <h1>${FERRY.title}</h1>${FERRY.paragraphs.map((text) => `<p>${text}`).join('\n')}`,
    boilerplate: [],
    citation: { byline: undefined, source: 'coast.example', section: undefined },
  },
  {
    name: 'a story within a frame of tabs and a live ticker',
    url: 'https://valley.example/tabs',
    story: RIVER,
    html: page(
      RIVER,
      newsArticle(RIVER),
      `${NAVIGATION}<div class="trending"><span>Trending:</span> <a href="/t">${NOISE.popular}</a></div><div role="tablist"><a role="tab">Story</a></div>
       <div role="tabpanel"><h1>${RIVER.title}</h1><span class="reading-time">4 min read</span><div class="body">${paragraphs(RIVER)}</div></div>
       <div role="dialog" class="consent-modal"><p>${NOISE.cookie}</p></div>${FOOTER}`,
    ),
    boilerplate: [NOISE.popular, '4 min read', NOISE.cookie],
  },
]
