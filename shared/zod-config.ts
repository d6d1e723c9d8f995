import * as z from 'zod'

/**
 * The first import of every entry. Zod 4 probes `new Function`, which our content policy refuses and logs (S3); asked to
 * stay out of it before the first schema is built, it never tries.
 */
z.config({ jitless: true })
