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
import { BRIDGE, FERRY, RIVER, STATION } from './stories.ts'

/** Pages as the programs of large sites write them now. */
export const MODERN_PAGES: readonly MadePage[] = [
  {
    name: 'a page by the book',
    url: 'https://coast.example/news/pier',
    story: FERRY,
    html: page(
      FERRY,
      `${newsArticle(FERRY)}${openGraph(FERRY)}<link rel="canonical" href="https://coast.example/news/pier">`,
      `${NAVIGATION}<main><article><h1>${FERRY.title}</h1><p class="byline">By ${FERRY.author}</p>
       <time datetime="${FERRY.published}">20 January 2026</time>
       <figure><img src="a.jpg"><figcaption>${NOISE.caption} <span>${NOISE.credit}</span></figcaption></figure>
       ${paragraphs(FERRY)}</article></main>${FOOTER}`,
    ),
    boilerplate: [NOISE.caption, NOISE.credit, NOISE.rights],
  },
  {
    name: 'blocks of components with classes of no meaning',
    url: 'https://valley.example/articles/c9x1',
    story: RIVER,
    html: page(
      RIVER,
      newsArticle(RIVER, { author: [{ name: 'Jonas Vale' }, { name: 'Priya Raman' }] }),
      `<div id="__next"><div class="css-1x2y3z">${NAVIGATION}</div><main id="main-content"><article class="ssrcss-pv1rh6">
       <header class="css-8a"><h1 class="css-9b">${RIVER.title}</h1></header>
       <div data-component="byline-block" class="css-4r"><span>By ${RIVER.author}</span></div>
       ${RIVER.paragraphs
         .map(
           (text, at) =>
             `<div data-component="text-block" class="css-11r"><div class="css-7q"><p class="css-1q0">${text}</p></div></div>${
               at === 2
                 ? `<div data-component="image-block"><figure><img alt=""><figcaption>${NOISE.caption}</figcaption></figure></div>`
                 : at === 5
                   ? `<div data-component="links-block" class="css-3l"><ul><li><a href="/a">${NOISE.related}</a></li><li><a href="/b">${NOISE.related2}</a></li></ul></div>`
                   : ''
             }`,
         )
         .join('')}
       </article></main><aside><h2>Most read</h2><ol><li><a href="/p">${NOISE.popular}</a></li></ol></aside></div>${FOOTER}`,
    ),
    boilerplate: [NOISE.caption, NOISE.related, NOISE.related2, NOISE.popular],
    citation: { byline: 'Jonas Vale, Priya Raman' },
  },
  {
    name: 'advertisements and a newsletter between paragraphs',
    url: 'https://coast.example/2026/01/20/pier',
    story: FERRY,
    html: page(
      FERRY,
      openGraph(FERRY),
      `${NAVIGATION}<div class="layout"><section name="articleBody" class="meteredContent"><h1>${FERRY.title}</h1>
       ${interspersed(FERRY, {
         0: `<div id="ad-slot-1" class="ad-wrapper"><p>${NOISE.ad}</p></div>`,
         2: `<div class="newsletter-signup"><h4>The Morning</h4><p>${NOISE.newsletter}</p><form><input type="email"><button>Go</button></form></div>`,
         4: `<p>${NOISE.ad}</p>`,
         5: `<p><strong>Read more: <a href="/x">${NOISE.related}</a></strong></p>`,
       })}</section></div><div class="cookie-banner"><p>${NOISE.cookie}</p></div>${FOOTER}`,
    ),
    boilerplate: [NOISE.ad, NOISE.newsletter, NOISE.related, NOISE.cookie],
    citation: { byline: undefined },
  },
  {
    name: 'graph of structured data',
    url: 'https://valley.example/water/',
    story: RIVER,
    html: page(
      RIVER,
      jsonLd({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'The Valley Observer', url: 'https://valley.example/' },
          {
            '@type': ['ReportageNewsArticle'],
            '@id': 'https://valley.example/water/#article',
            headline: RIVER.title,
            datePublished: RIVER.published,
            dateModified: '2026-02-03T20:00:00+00:00',
            author: { '@type': 'Person', name: RIVER.author, url: 'https://valley.example/people' },
            publisher: { '@id': '#org', name: RIVER.outlet },
            articleSection: [RIVER.section, 'Local'],
            inLanguage: 'en-GB',
          },
          { '@type': 'BreadcrumbList', itemListElement: [] },
        ],
      }),
      `${NAVIGATION}<div class="breadcrumbs"><a href="/">Home</a> / <a href="/e">Environment</a></div>
       <div class="entry-content wp-block-post-content"><h1 class="wp-block-post-title">${RIVER.title}</h1>
       <figure class="wp-block-image"><img><figcaption class="wp-element-caption">${NOISE.caption}</figcaption></figure>
       ${paragraphs(RIVER)}
       <div class="sharedaddy sd-sharing-enabled"><h3>${NOISE.share}</h3></div>
       <div class="author-box"><p>${NOISE.bio}</p></div></div>
       <section id="comments" class="comments-area"><h2>3 comments</h2><ol><li><p>${NOISE.comment}</p></li></ol></section>${FOOTER}`,
    ),
    boilerplate: [NOISE.caption, NOISE.share, NOISE.bio, NOISE.comment],
    citation: { updatedAt: '2026-02-03T20:00:00+00:00' },
  },
  {
    name: 'text shown by scripts, with the story in the structured data',
    url: 'https://coast.example/app/pier',
    story: FERRY,
    html: page(
      FERRY,
      newsArticle(FERRY, { articleBody: FERRY.paragraphs.join('\n\n') }),
      `<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>window.__DATA__={"x":"${NOISE.hidden}"}</script>`,
    ),
    boilerplate: [NOISE.hidden, 'You need to enable JavaScript'],
  },
  {
    name: 'hidden text of every kind',
    url: 'https://coast.example/hidden',
    story: FERRY,
    html: page(
      FERRY,
      `${openGraph(FERRY, { 'article:author': FERRY.author })}<style>
        /* .x{display:none} */ .bait-7{position:absolute;left:-9999px} #trap{display:none!important}
        @media print{.no-print{display:none}} .shown{display:none} .shown{display:block}</style>`,
      `<article><h1>${FERRY.title}</h1><div class="shown no-print">${interspersed(FERRY, {
        0: `<p style="display:none">${NOISE.hidden}</p>`,
        1: `<p class="bait-7">${NOISE.hidden}</p><p id="trap">${NOISE.hidden}</p>`,
        2: `<p hidden>${NOISE.hidden}</p><p aria-hidden="true">${NOISE.hidden}</p>`,
        3: `<p style="position:absolute; left:-10000px; top:auto">${NOISE.hidden}</p><p class="visually-hidden">${NOISE.hidden}</p>`,
        4: `<noscript><p>${NOISE.hidden}</p></noscript><template><p>${NOISE.hidden}</p></template>`,
        5: `<p style="font-size:0">${NOISE.hidden}</p><p style="opacity:0">${NOISE.hidden}</p><p style="text-indent:-9999em">${NOISE.hidden}</p>`,
        7: `<p style="height:0;overflow:hidden">${NOISE.hidden}</p><p style="color:#fff;background:#FFF">${NOISE.hidden}</p><p style="transform:scale(0)">${NOISE.hidden}</p><P STYLE="DISPLAY : NONE">${NOISE.hidden}</P>`,
        6: `<!-- <p>${NOISE.hidden}</p> --><p class="u-hidden">${NOISE.hidden}</p><p style="clip: rect(0,0,0,0)">${NOISE.hidden}</p>`,
      })}</div></article>`,
    ),
    boilerplate: [NOISE.hidden],
  },
  {
    name: 'a page for phones (AMP)',
    url: 'https://valley.example/amp/water',
    story: RIVER,
    html: `<!doctype html><html amp lang="en-GB"><head><meta charset="utf-8"><title>${RIVER.title}</title>
      <link rel="canonical" href="https://valley.example/water"><style amp-boilerplate>body{visibility:hidden}</style>
      <noscript><style amp-boilerplate>body{visibility:visible}</style></noscript>${newsArticle(RIVER)}</head><body>
      <amp-sidebar id="sidebar"><ul><li>World</li><li>Sport</li></ul></amp-sidebar>
      <article class="amp-wp-article"><h1 class="amp-wp-title">${RIVER.title}</h1>
      <amp-img src="a.jpg"></amp-img><p class="wp-caption-text">${NOISE.caption}</p>
      <div class="amp-wp-article-content">${interspersed(RIVER, { 3: `<amp-ad><div placeholder>${NOISE.ad}</div></amp-ad>` })}</div></article>
      <amp-consent id="consent"><div id="consent-ui"><p>${NOISE.cookie}</p></div></amp-consent></body></html>`,
    boilerplate: [NOISE.caption, NOISE.ad, NOISE.cookie],
    citation: { url: 'https://valley.example/water' },
  },
  {
    name: 'a German page with a related box in the text',
    url: 'https://senne.example/lokales/bruecke.html',
    story: BRIDGE,
    html: page(
      BRIDGE,
      `${newsArticle(BRIDGE)}<meta property="og:site_name" content="Senner Tageblatt">`,
      `${NAVIGATION}<article class="artikel"><span class="kicker">Verkehr</span><h1>${BRIDGE.title}</h1>
       <div class="article-meta">Von ${BRIDGE.author} <span>14.01.2026, 07:45 Uhr</span></div>
       <div class="artikel-body">${interspersed(BRIDGE, {
         1: '<p><a href="/x">Lesen Sie auch: Hafenstraße wird zur Einbahnstraße</a></p>',
         2: '<p>Anzeige</p>',
         3: '<div class="teaser-box related"><h4>Mehr zum Thema</h4><a href="/y">Stau auf der Hafenstraße nimmt zu</a></div>',
       })}</div></article>${FOOTER}`,
    ),
    boilerplate: [
      'Hafenstraße wird zur Einbahnstraße',
      'Anzeige',
      'Mehr zum Thema',
      'Stau auf der Hafenstraße nimmt zu',
    ],
  },
  {
    name: 'a Japanese page',
    url: 'https://shiokaze.example/articles/20260116',
    story: STATION,
    html: page(
      STATION,
      newsArticle(STATION),
      `${NAVIGATION}<main><article><h1>${STATION.title}</h1><div class="article-body">${paragraphs(STATION)}</div>
       <div class="relatedArticles"><h2>関連記事</h2><ul><li><a href="/1">港の朝市、三年ぶりに再開</a></li></ul></div></article></main>${FOOTER}`,
    ),
    boilerplate: ['関連記事', '港の朝市、三年ぶりに再開'],
  },
  {
    name: 'a pull quote, a poll and a list of key words',
    url: 'https://valley.example/quote',
    story: RIVER,
    html: page(
      RIVER,
      newsArticle(RIVER),
      `${NAVIGATION}<main><h1>${RIVER.title}</h1><div class="story-body">${interspersed(RIVER, {
        1: '<blockquote class="pull-quote">Water is thicker than blood in this valley</blockquote>',
        4: '<div class="poll"><p>Do you think that the agreement will hold?</p><ul><li>Yes</li><li>No</li></ul></div>',
        7: '<aside><h3>In numbers</h3><p>Eighty centimetres of water is what decides.</p></aside>',
      })}<ul class="tags"><li><a href="/t/1">Drought</a></li><li><a href="/t/2">Rivers</a></li></ul></div>
       <div class="OUTBRAIN"><a href="https://x.example">${NOISE.popular}</a></div></main>${FOOTER}`,
    ),
    boilerplate: ['Water is thicker than blood', 'Do you think that the agreement', 'Drought', NOISE.popular],
  },
  {
    name: 'a list and headings within the story',
    url: 'https://coast.example/list',
    story: {
      ...FERRY,
      paragraphs: [
        ...FERRY.paragraphs.slice(0, 4),
        'What changes for passengers',
        'Tickets for the islands are sold on the pier alone from February.',
        'Bicycles travel free until the end of April.',
        'The old pier is closed to cars, and opens to them again in June.',
        ...FERRY.paragraphs.slice(4),
      ],
    },
    html: page(
      FERRY,
      newsArticle(FERRY),
      `${NAVIGATION}<article><h1>${FERRY.title}</h1>${FERRY.paragraphs
        .slice(0, 4)
        .map((text) => `<p>${text}</p>`)
        .join(
          '',
        )}<h2>What changes for passengers</h2><ul><li>Tickets for the islands are sold on the pier alone from February.</li>
       <li>Bicycles travel free until the end of April.</li><li>The old pier is closed to cars, and opens to them again in June.</li></ul>
       ${FERRY.paragraphs
         .slice(4)
         .map((text) => `<p>${text}</p>`)
         .join('')}${RELATED}</article>${FOOTER}`,
    ),
    boilerplate: [NOISE.related, NOISE.related2, 'Related stories'],
  },
  {
    name: 'a builder of pages that wraps each paragraph in widgets',
    url: 'https://coast.example/widgets',
    story: FERRY,
    html: page(
      FERRY,
      openGraph(FERRY),
      `<div class="elementor elementor-12">${FERRY.paragraphs
        .map(
          (text) =>
            `<div class="elementor-element elementor-widget elementor-widget-text-editor" data-id="a1"><div class="elementor-widget-container"><p>${text}</p></div></div>`,
        )
        .join(
          '',
        )}<div class="elementor-widget elementor-widget-share-buttons"><div>${NOISE.share}</div></div></div>${FOOTER}`,
    ),
    boilerplate: [NOISE.share],
    citation: { byline: undefined },
  },
  {
    name: 'an offer to subscribers beside a story that is free',
    url: 'https://valley.example/free',
    story: RIVER,
    html: page(
      RIVER,
      newsArticle(RIVER, { isAccessibleForFree: true }),
      `${NAVIGATION}<article><h1>${RIVER.title}</h1>${interspersed(RIVER, {
        3: `<div class="subscription-offer"><p>${NOISE.subscribe}</p></div>`,
      })}<p>${NOISE.follow}</p><p>${NOISE.newsletter}</p></article>${FOOTER}`,
    ),
    boilerplate: [NOISE.subscribe, NOISE.newsletter],
  },
]
