import fc from 'fast-check'

/**
 * The seed of every property test. The same one in every run, so that a run says something of the change and not of its
 * luck; `FAST_CHECK_SEED=random` looks for new counterexamples, a number (fast-check prints it with each) repeats a run.
 */
const wanted = process.env.FAST_CHECK_SEED ?? '20260120'
const seed = Number(wanted)
if (wanted !== 'random' && !Number.isSafeInteger(seed))
  throw new Error(`FAST_CHECK_SEED is "${wanted}": it must be an integer, or "random"`)

fc.configureGlobal(wanted === 'random' ? {} : { seed })
