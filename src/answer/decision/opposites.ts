import { stem } from '../../text/stem.ts'

/** A word and its opposites, the words of a group parted by spaces, the groups by semicolons. */
const GROUPS = `
  accept reject refuse deny; agree disagree; allow ban forbid prohibit prevent deny; permit ban forbid prohibit; approve
  reject oppose disapprove; support oppose reject discourage; encourage discourage prevent; promote discourage oppose
  demote; praise criticize condemn; welcome condemn; admit deny; confirm deny; affirm deny; attack defend protect;
  increase decrease reduce decline drop fall; rise fall drop decline; raise lower cut reduce; grow shrink decline; gain
  lose; win lose; victory defeat; victor loser; winner loser; succeed fail precede; success failure; follow precede;
  start end finish stop; begin end finish stop; open close; opening closing; enter leave exit; join leave; arrive depart
  leave; come go; before after; prior after; early late; earlier later; earliest latest; first last final second; oldest
  newest youngest; old new young; older younger newer; ancient modern; past future; previous next; former latter; more
  less fewer; most least fewest; many few; much little; maximum minimum; majority minority; above below; over under;
  high low; higher lower; highest lowest; upper lower; top bottom; up down; inside outside; inner outer; internal
  external; include exclude; north south; northern southern; east west; eastern western; left right; front back; large
  small; larger smaller; largest smallest; big small; bigger smaller; biggest smallest; great small; greater smaller
  lesser; greatest least; major minor small; long short; longer shorter; longest shortest; wide narrow; deep shallow;
  thick thin; heavy light; heavier lighter; tall short; fast slow; faster slower; fastest slowest; quickly slowly;
  strong weak; stronger weaker; strengthen weaken; hard soft easy; difficult easy; simple complex; rich poor; richest
  poorest; wealthy poor; cheap expensive; best worst; better worse; good bad; positive negative; advantage disadvantage;
  benefit harm; safe dangerous; hot cold; warm cold; heat cold cool; wet dry; full empty; public private; common rare
  uncommon; frequent rare; often rarely seldom; always never; all none some; every no; everyone nobody; legal illegal;
  legitimate illegitimate; male female; man woman; men women; boy girl; father mother; son daughter; brother sister;
  husband wife; king queen; friend enemy; ally enemy opponent; supporter opponent; proponent opponent; peace war;
  peaceful violent; alive dead; birth death; born died; live die; survive die; create destroy; build destroy; construct
  demolish; found abolish; establish abolish dissolve; form dissolve; import export; importer exporter; buy sell; bought
  sold; buyer seller; purchase sale; borrow lend; give take; send receive; push pull; teach learn; ask answer; hire
  fire; appoint dismiss; elect defeat; remember forget; love hate; like dislike; trust distrust; true false; right
  wrong; correct incorrect wrong; same different; similar different dissimilar; equal unequal; even odd; together apart;
  unite divide; connect separate disconnect; attach detach; merge split; combine separate; add remove subtract; multiply
  divide; appear disappear; visible invisible; known unknown; famous unknown; popular unpopular; important unimportant;
  significant insignificant; possible impossible; able unable; capable incapable; necessary unnecessary; natural
  artificial; active inactive passive resting; awake asleep; day night; morning evening; summer winter; spring autumn;
  urban rural; domestic foreign; national international; local global; conservative liberal; democrat republican;
  civilian military; offensive defensive; guilty innocent; acquit convict; arrest release; capture release; imprison
  free; jail free; temporary permanent; constant variable; static dynamic; direct indirect; formal informal; voluntary
  mandatory compulsory; optional mandatory; required optional; dependent independent; dependence independence; control
  independence; superior inferior; dominant minor; primary secondary; theory practice; cause prevent effect; ignore
  consider focus; keep drive expel lose; maintain abandon; continue stop cease; expand contract reduce; extend shorten;
  advance retreat withdraw; deploy withdraw; deposit withdraw; invade withdraw; surplus deficit; profit loss; asset
  liability; income expense; plaintiff defendant; employer employee; teacher student; doctor patient; parent child; host
  guest; leader follower; master servant; unify divide; centralize decentralize; absolute relative; abstract concrete;
  solid liquid; dark light; black white; bright dark; clear cloudy; clean dirty; sweet bitter; sharp blunt; smooth
  rough; loud quiet; calm stormy; generous selfish; honest dishonest; polite rude; brave cowardly; happy sad; hope
  despair; optimist pessimist; interest boredom; attract repel; grant deny refuse revoke; issue revoke; lift impose
  drop; impose repeal; pass repeal veto; enact repeal; sign veto; adopt reject; ratify reject; legalize ban; legalise
  ban; nationalise privatise; nationalize privatize; launch halt; resume halt suspend pause; recover deteriorate;
  improve worsen; heal hurt; few numerous; oppress liberate; occupied liberated; occupy liberate`

/** What turns a word into its opposite when it is put in front. */
const NEGATING_PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'anti'] as const

/** A stem that is left of a word after its prefix has at least so many letters. */
const SHORTEST_REST = 4

const opposites = new Map<string, Set<string>>()
for (const group of GROUPS.split(';')) {
  const [word, ...others] = group.trim().split(/\s+/).map(stem)
  for (const other of others) {
    if (word === undefined || other === word) continue
    opposites.set(word, (opposites.get(word) ?? new Set()).add(other))
    opposites.set(other, (opposites.get(other) ?? new Set()).add(word))
  }
}

/**
 * Whether two stems say opposite things: "before" and "after", "legal" and "illegal".
 * @param a as `stem` gives it
 */
export function areOpposites(a: string, b: string): boolean {
  if (opposites.get(a)?.has(b) === true) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= SHORTEST_REST && NEGATING_PREFIXES.some((prefix) => long === `${prefix}${short}`)
}
