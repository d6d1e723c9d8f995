import type { PrincipleId } from './principle.ts'

export type RoleId =
  | 'tpm'
  | 'software-engineer'
  | 'senior-engineer'
  | 'engineering-manager'
  | 'product-manager'
  | 'data'
  | 'operations'
  | 'even'

export interface RolePreset {
  id: RoleId
  label: string
  /** Where the weights come from, shown beside the preset. */
  source: string
  weights: Record<PrincipleId, 0 | 1 | 2 | 3>
}

/**
 * How much each principle tends to count in interviews for a role, as presets the person may edit.
 *
 * Weights are whole numbers from 0 to 3 without a unit: 3 asked in nearly every loop, 2 often, 1 now and then, 0 not
 * counted. They order gaps and matches; a weight, 0 included, never hides a principle.
 * Source: DOMAIN.md §1, "Role weights" (named coaches and first-hand reports; the rest is our decision). The `tpm`
 * preset is given there in full; for the other roles it names the principles that weigh 3, the 2s and 1s are ours.
 */
export const rolePresets: readonly RolePreset[] = [
  {
    id: 'tpm',
    label: 'Technical programme manager',
    source: 'Coaches and first-hand reports; all weights are our default',
    weights: {
      'customer-obsession': 3,
      ownership: 3,
      'invent-and-simplify': 2,
      'are-right-a-lot': 2,
      'learn-and-be-curious': 1,
      'hire-and-develop-the-best': 1,
      'insist-on-the-highest-standards': 2,
      'think-big': 1,
      'bias-for-action': 2,
      frugality: 1,
      'earn-trust': 2,
      'dive-deep': 3,
      'have-backbone-disagree-and-commit': 2,
      'deliver-results': 3,
      'strive-to-be-earths-best-employer': 1,
      'success-and-scale-bring-broad-responsibility': 1,
    },
  },
  {
    id: 'software-engineer',
    label: 'Software engineer',
    source: 'The 3s from coaches and first-hand reports; the rest is our default',
    weights: {
      'customer-obsession': 3,
      ownership: 2,
      'invent-and-simplify': 2,
      'are-right-a-lot': 1,
      'learn-and-be-curious': 3,
      'hire-and-develop-the-best': 1,
      'insist-on-the-highest-standards': 2,
      'think-big': 1,
      'bias-for-action': 3,
      frugality: 1,
      'earn-trust': 3,
      'dive-deep': 2,
      'have-backbone-disagree-and-commit': 1,
      'deliver-results': 3,
      'strive-to-be-earths-best-employer': 1,
      'success-and-scale-bring-broad-responsibility': 1,
    },
  },
  {
    id: 'senior-engineer',
    label: 'Senior engineer',
    source: 'The 3s from coaches and first-hand reports; the rest is our default',
    weights: {
      'customer-obsession': 2,
      ownership: 3,
      'invent-and-simplify': 2,
      'are-right-a-lot': 2,
      'learn-and-be-curious': 1,
      'hire-and-develop-the-best': 2,
      'insist-on-the-highest-standards': 3,
      'think-big': 3,
      'bias-for-action': 1,
      frugality: 1,
      'earn-trust': 2,
      'dive-deep': 3,
      'have-backbone-disagree-and-commit': 3,
      'deliver-results': 2,
      'strive-to-be-earths-best-employer': 1,
      'success-and-scale-bring-broad-responsibility': 1,
    },
  },
  {
    id: 'engineering-manager',
    label: 'Engineering manager',
    source: 'The 3s from coaches and first-hand reports; the rest is our default',
    weights: {
      'customer-obsession': 2,
      ownership: 3,
      'invent-and-simplify': 1,
      'are-right-a-lot': 2,
      'learn-and-be-curious': 1,
      'hire-and-develop-the-best': 3,
      'insist-on-the-highest-standards': 2,
      'think-big': 1,
      'bias-for-action': 1,
      frugality: 1,
      'earn-trust': 3,
      'dive-deep': 2,
      'have-backbone-disagree-and-commit': 2,
      'deliver-results': 3,
      'strive-to-be-earths-best-employer': 3,
      'success-and-scale-bring-broad-responsibility': 2,
    },
  },
  {
    id: 'product-manager',
    label: 'Product manager',
    source: 'The 3s from coaches and first-hand reports; the rest is our default',
    weights: {
      'customer-obsession': 3,
      ownership: 2,
      'invent-and-simplify': 3,
      'are-right-a-lot': 2,
      'learn-and-be-curious': 1,
      'hire-and-develop-the-best': 1,
      'insist-on-the-highest-standards': 1,
      'think-big': 3,
      'bias-for-action': 2,
      frugality: 1,
      'earn-trust': 2,
      'dive-deep': 2,
      'have-backbone-disagree-and-commit': 3,
      'deliver-results': 3,
      'strive-to-be-earths-best-employer': 1,
      'success-and-scale-bring-broad-responsibility': 1,
    },
  },
  {
    id: 'data',
    label: 'Data analyst, scientist or engineer',
    source: 'The 3s from coaches and first-hand reports; the rest is our default',
    weights: {
      'customer-obsession': 3,
      ownership: 2,
      'invent-and-simplify': 2,
      'are-right-a-lot': 3,
      'learn-and-be-curious': 2,
      'hire-and-develop-the-best': 1,
      'insist-on-the-highest-standards': 2,
      'think-big': 1,
      'bias-for-action': 1,
      frugality: 1,
      'earn-trust': 2,
      'dive-deep': 3,
      'have-backbone-disagree-and-commit': 1,
      'deliver-results': 3,
      'strive-to-be-earths-best-employer': 1,
      'success-and-scale-bring-broad-responsibility': 1,
    },
  },
  {
    id: 'operations',
    label: 'Operations',
    source: 'The 3s from coaches and first-hand reports; the rest is our default',
    weights: {
      'customer-obsession': 2,
      ownership: 3,
      'invent-and-simplify': 1,
      'are-right-a-lot': 1,
      'learn-and-be-curious': 1,
      'hire-and-develop-the-best': 2,
      'insist-on-the-highest-standards': 2,
      'think-big': 1,
      'bias-for-action': 3,
      frugality: 3,
      'earn-trust': 2,
      'dive-deep': 2,
      'have-backbone-disagree-and-commit': 1,
      'deliver-results': 3,
      'strive-to-be-earths-best-employer': 2,
      'success-and-scale-bring-broad-responsibility': 1,
    },
  },
  {
    id: 'even',
    label: 'All equal',
    source: 'No source: every principle counts the same',
    weights: {
      'customer-obsession': 2,
      ownership: 2,
      'invent-and-simplify': 2,
      'are-right-a-lot': 2,
      'learn-and-be-curious': 2,
      'hire-and-develop-the-best': 2,
      'insist-on-the-highest-standards': 2,
      'think-big': 2,
      'bias-for-action': 2,
      frugality: 2,
      'earn-trust': 2,
      'dive-deep': 2,
      'have-backbone-disagree-and-commit': 2,
      'deliver-results': 2,
      'strive-to-be-earths-best-employer': 2,
      'success-and-scale-bring-broad-responsibility': 2,
    },
  },
]
