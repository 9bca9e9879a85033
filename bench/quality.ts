/**
 * Answers the evaluation sets by the batch command and prints what their scorer says, then the score of our own questions:
 * `npm run bench:quality`. Without the sets (`../shared/eval` beside the project) only the last is printed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EVALUATION_FOLDER } from './support/evaluation-set.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MOST_OUTPUT = 512 * 1024 * 1024

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  })
  if (status !== 0) throw new Error(`Cannot run ${args.join(' ')}: exit code ${status}\n${stderr}`)
  return stdout
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-quality-'))
try {
  for (const name of ['multihop-rag', 'squad2']) {
    const set = fileURLToPath(new URL(`${name}/`, EVALUATION_FOLDER))
    if (!existsSync(set)) {
      console.log(`${name}: the set is not there`)
      continue
    }
    const articles = join(set, 'articles.jsonl')
    const questions = join(set, 'questions.jsonl')
    const answers = join(folder, `${name}.jsonl`)
    writeFileSync(answers, run(['src/cli/main.ts', 'ask', '--batch', questions, '--articles', articles]))
    console.log(
      `${name}\n${run([fileURLToPath(new URL('score.mjs', EVALUATION_FOLDER)), articles, questions, answers])}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
console.log(`our own questions over seeds/\n${run(['bench/questions.ts'])}`)
