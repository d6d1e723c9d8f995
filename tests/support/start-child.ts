import '../../shared/zod-config.ts'
import { startApp } from '../../scripts/start-app.ts'

// What `npm start` runs, on a root and a port of a test.
const [root = '', port = ''] = process.argv.slice(2)
process.exitCode = await startApp({ root, port: Number(port) })
