import { actions } from '../commands/actions.ts'
import type { ConversationMemory, Services } from '../commands/command.ts'
import { commands } from '../commands/index.ts'
import { restrictDesk } from './answer/restrict-desk.ts'
import type { AnsweringEnd, AnsweringJob, AnsweringSetup } from './answering-job.ts'
import { openArchiveAt } from './cli/open-archive.ts'
import { createLog } from './discord/log.ts'
import { createLoggedDrawer } from './logged-drawer.ts'

/** Opens archive and index for a thread, which ends with it. @returns what does its jobs; it never rejects. */
export async function openAnswering(
  setup: AnsweringSetup,
): Promise<(job: AnsweringJob) => Promise<AnsweringEnd>> {
  const { place, version, keptDays, changes } = setup
  const log = createLog(setup.log)
  const opened = await openArchiveAt(place)
  const archive = Object.assign(opened.archive, keptDays === undefined ? {} : { keptDays })
  const index = await opened.openIndex({ note: (what) => log.warn(what, 'The index had to be mended') })
  const services: Services = { archive, index, version, draw: createLoggedDrawer(log) }
  // Indexed as it comes, so that no question waits for many articles.
  const channel = new BroadcastChannel(changes)
  channel.onmessage = () => index.follow()
  channel.unref()
  return (job) => doJob(job, services)
}

async function doJob(job: AnsweringJob, services: Services): Promise<AnsweringEnd> {
  try {
    const { sources = [] } = job
    const memory = job.conversation === undefined ? undefined : memoryOf(job.conversation)
    const result = await run(job, restrictDesk(services, sources), memory)
    const conversation = memory?.kept()
    return { kind: 'done', result, ...(conversation === undefined ? {} : { conversation }) }
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'failed', name, message, ...(stack === undefined ? {} : { stack }) }
  }
}

function run(job: AnsweringJob, services: Services, memory: ConversationMemory | undefined) {
  const remembered = memory === undefined ? {} : { memory }
  if (job.kind === 'action') {
    const action = actions.find(({ name }) => name === job.name)
    if (action !== undefined) return action.run({ ...job.input, ...remembered }, services)
  } else {
    const command = commands.find(({ data }) => data.name === job.name)
    if (command !== undefined) return command.run({ ...job.input, ...remembered }, services)
  }
  throw new Error(`Cannot run the ${job.kind} "${job.name}": there is none of that name`)
}

/** The conversation that came along; what is to be remembered goes back. */
function memoryOf(
  conversation: NonNullable<AnsweringJob['conversation']>,
): ConversationMemory & { kept(): AnsweringJob['conversation'] } {
  let kept: AnsweringJob['conversation']
  return {
    recall: async () => kept ?? conversation,
    keep: async (next) => {
      kept = next
    },
    kept: () => kept,
  }
}
