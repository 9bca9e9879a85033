/** What the decision to answer or to refuse looks at, each about 0 to 1 where nothing else is said. */
export interface ConfidenceFeatures {
  /** The weight of the question's terms that the best sentence holds. */
  readonly sentence: number
  /** The same with the sentences beside it. */
  readonly around: number
  /** The weight of the question's terms that its passage or headline holds. */
  readonly passage: number
  /** The mean, over the clauses, of the largest share of the clause's terms in one of the best passages. */
  readonly clauses: number
  /** The weight of the question's names that its passage or headline holds; 1 where there is none. */
  readonly names: number
  /** The rarest of the question's terms that the sentences around do not hold: its weight, the rarest possible being 1. */
  readonly rarestMissing: number
  /** The same for names that the passage and the headline do not hold. */
  readonly rarestNameMissing: number
  /** The share of the question's terms that the archive does not hold at all. */
  readonly unknownTerms: number
  /**
   * 1 where one of them is a name, or is said to do what is asked, or the passage has only a common word of a name's stem, or nothing of
   * a name of letters and a number.
   */
  readonly unknownName: number
  /** 1 where the question names an outlet that the archive does not hold. */
  readonly unknownSource: number
  /** How likely a span of the sentence is what the question asks for. */
  readonly answers: number
  /** 1 where the answer must have a form (a name, a date, a number) and the sentence holds nothing of it. */
  readonly formMissing: number
  /** Words have the form that is asked for, but none of them can be emphasised as the answer: 1 for a day, a sum, a part, a body; less for a person. */
  readonly nothingFits: number
  /** Neighbouring terms of the question that stand near each other in the sentence. */
  readonly phrase: number
  /** 1 where the question is negated and the sentence is not, or tells what the question denies; 2 where it does both. */
  readonly questionNegated: number
  /** 1 where the sentence is negated and the question is not. */
  readonly sentenceNegated: number
  /** 1 where the sentence has the opposite of a word of the question in its place. */
  readonly opposite: number
  /** 1 where it has another of a class in its place, such as another month or another country. */
  readonly rival: number
  /** The weight of the question's terms in whose place, beside the same neighbour, the sentence has another word. */
  readonly swapped: number
  /** The share of the question's figures that its passage does not hold. */
  readonly figuresMissing: number
  /** The share of the question's terms that are no names and that the sentences around do not hold. */
  readonly wordsMissing: number
  /** 1 where they hold none of them: only names brought the sentence here. */
  readonly onlyNames: number
  /** 1 where nothing is asked, and the passage holds neither half of the words nor the names: what was typed is about something else. */
  readonly besideThePoint: number
  /**
   * 1 where the passage holds no name of the question and most of what its words weigh stands nowhere in the archive, or half of it
   * and the passage shares no more than one word with the question, or hardly any of it stands in the passage.
   */
  readonly offTopic: number
  /**
   * 1 where it is asked who holds an office and the sentence has the office and its place apart; 2, for more surely, where it is
   * asked for something of a place and the sentence tells of the same of another.
   */
  readonly officeApart: number
  /** 1 where an age is asked for, and the sentence tells none. */
  readonly ageMissing: number
  /** 1 where it is asked how tall, heavy or fast something is, what it costs or where a place lies, and they have no such measure, sum or place. */
  readonly measureMissing: number
  /**
   * 1 where a short question asks by a deed or a relation that no word of the sentences around or of the headline tells; 2, for more
   * surely, where it asks how many or how much.
   */
  readonly deedMissing: number
  /** 1 where the passage tells of no such verb either, whichever it is, and they hold nothing of the question but names. */
  readonly nothingTold: number
  /** 1 where a place ends the question and neither they, the headline nor the article's opening name it. */
  readonly placeApart: number
  /** 1 where words of somebody are asked for who does not speak in the article. */
  readonly nobodySpeaks: number
  /** 1 where the sentence tells of the deed with the question's names in each other's place, or of another who did it. */
  readonly rolesSwapped: number
  /** 1 where it is asked how many there are of a sort and the sentence counts them of no such sort, or for the largest and they tell of the second. */
  readonly sortApart: number
  /** 1 where they do not hold the noun that is asked for ("what salary", "which hotel", "who is the mayor"), more where they hold nothing but names. */
  readonly nounMissing: number
  /** 1 where the name that is said to do what is asked for stands neither around, in the headline nor in the article's opening. */
  readonly doerMissing: number
  /** 1 where the name of a brother or a guard is asked for, and none stands beside that word. */
  readonly unnamed: number
  /** 1 where it is asked who holds a role ("who is the pilot of") and nothing around tells of such a role. */
  readonly roleMissing: number
  /** 1 where it is asked how many of something there are that the article has nowhere. */
  readonly countedAbsent: number
  /** 1 where a year is named and neither they, the headline nor the day of publication has it, or another number of a name. */
  readonly yearApart: number
  /** 1 where it is asked whether a person died, resigned, was arrested and the like, and no sentence of the passages says so of them. */
  readonly stateUntold: number
  /**
   * 1 where it is asked how many or how much and none of the sentences that would be shown, nor one beside them nor a headline, has a
   * number together with what is counted or paid for; 2, for more surely, where it is asked how long something lasts and the sentence tells of something else.
   */
  readonly figureApart: number
  /** The same where it is asked when: no time together with the deed; 2, for more surely, where it is asked who did it to whom: nobody of that name together with it. */
  readonly timeApart: number
  /** 1 where the sentence has the last name of who is asked for, and it is another's there; less for what is no person. */
  readonly namesake: number
  /** 1 where it is asked what somebody died of and they tell no cause; half where it is asked who died of something of which they do not tell. */
  readonly causeUntold: number
  /** The same where a figure or a time is asked for and no word of what is asked, names aside, stands there in any form. */
  readonly wordsUntold: number
}

export type ConfidenceFeatureName = keyof ConfidenceFeatures
