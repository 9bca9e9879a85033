/** English words that carry grammar rather than content; they are neither indexed nor searched for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are arent as at be because been before being below between both
  but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either else ever few for from
  further had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his how however i id if
  ill im in into is isnt it its itself ive just lets may me might more most much must my myself neither no nor not of off on once
  only onto or other our ours ourselves out over own per rather same shall shant she shed shell shes should shouldnt since so some
  such than that thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those
  though through thus to too toward towards under until up upon very via was wasnt we wed were werent weve what whats
  whatever when where whether which while who whom whose why will with within without wont would wouldnt yes yet you
  youd youll your youre yours yourself yourselves youve`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
