import { stem } from '../../text/stem.ts'

/** How texts tell of one thing that befell or was done by a person. */
export interface StateClass {
  /** Words whose subject is the person: "die", "resign", and "dead", which follows on "is" or "found". */
  readonly of: ReadonlySet<string>
  /** Verbs that are done to the person: "kill", "arrest". */
  readonly to: ReadonlySet<string>
  /** Nouns that stand beside the person: "Holt's death", "the arrest of Holt". */
  readonly nouns: ReadonlySet<string>
}

/** Words that ask for a state, those whose subject is the person, those that are done to it, and nouns. */
const CLASSES = `
  die dead alive death kill killed murder assassinate shoot
    | die dead perish drown alive survive live | kill murder assassinate shoot stab poison execute
    | death killing murder assassination funeral obituary body burial
  resign quit step stand retire leave
    | resign quit step stand retire leave go | dismiss sack oust fire remove replace | resignation departure retirement exit dismissal
  fire sack oust dismiss remove
    | resign quit step stand go leave | fire sack oust dismiss remove replace | dismissal firing sacking ouster removal resignation departure
  arrest detain custody
    | surrender | arrest detain seize capture jail imprison hold charge | arrest detention custody
  jail imprison sentence prison
    | serve face | jail imprison sentence convict acquit clear | sentence imprisonment prison jail
  convict guilty
    | guilty innocent plead | convict acquit clear jail sentence find | conviction acquittal verdict guilt
  charge indict accuse
    | face deny plead | charge indict accuse prosecute | charge indictment accusation
  acquit innocent clear
    | innocent | acquit clear convict | acquittal conviction verdict
  marry married wed divorce engage
    | marry wed divorce engage | marry wed divorce | marriage wedding wife husband spouse widow divorce engagement
  injure hurt wound
    | injured | injure hurt wound | injury wound
  ill sick hospitalise hospitalize
    | ill sick recover suffer | hospitalise hospitalize admit treat diagnose | illness hospital cancer disease
  pregnant
    | pregnant expect | - | pregnancy baby`

const stems = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(stem))

const byWord = new Map<string, StateClass>()
for (const line of CLASSES.trim().split(/\n {2}(?! )/u)) {
  const [asked, of, to, nouns] = line.split('|')
  const one = { of: stems(of!), to: stems(to!), nouns: stems(nouns!) }
  for (const word of stems(asked!)) byWord.set(word, one)
}

/** The class of a word by which a state is asked for; undefined where it is none. @param word a stem */
export const stateClass = (word: string): StateClass | undefined => byWord.get(word)
