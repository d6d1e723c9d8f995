import { runCommand } from './run-command.ts'

const steps: readonly [name: string, command: string, args: readonly string[]][] = [
  ['format', 'npx', ['biome', 'format', '.']],
  ['lint', 'npx', ['biome', 'lint', '--error-on-warnings', '.']],
  ['types', 'npx', ['tsc', '-b']],
  ['unused code', 'npx', ['knip']],
  ['tests', 'npm', ['run', '-s', 'test']],
]

/** Format, lint, types, unused code, tests: stops at the first that fails and names it. */
async function main(): Promise<void> {
  for (const [name, command, args] of steps) {
    if (name !== 'tests') process.stdout.write(`${name}… `)
    const { code, output } = await runCommand(command, args, { quiet: name !== 'tests' })
    if (code !== 0) {
      if (name !== 'tests') console.log(`failed\n${output}`)
      process.exit(1)
    }
    if (name !== 'tests') console.log('ok')
  }
}

await main()
