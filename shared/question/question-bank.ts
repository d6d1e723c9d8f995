import areRightALot from './bank/are-right-a-lot.json' with { type: 'json' }
import biasForAction from './bank/bias-for-action.json' with { type: 'json' }
import customerObsession from './bank/customer-obsession.json' with { type: 'json' }
import deliverResults from './bank/deliver-results.json' with { type: 'json' }
import diveDeep from './bank/dive-deep.json' with { type: 'json' }
import earnTrust from './bank/earn-trust.json' with { type: 'json' }
import frugality from './bank/frugality.json' with { type: 'json' }
import haveBackbone from './bank/have-backbone-disagree-and-commit.json' with { type: 'json' }
import hireAndDevelop from './bank/hire-and-develop-the-best.json' with { type: 'json' }
import highestStandards from './bank/insist-on-the-highest-standards.json' with { type: 'json' }
import inventAndSimplify from './bank/invent-and-simplify.json' with { type: 'json' }
import learnAndBeCurious from './bank/learn-and-be-curious.json' with { type: 'json' }
import ownership from './bank/ownership.json' with { type: 'json' }
import bestEmployer from './bank/strive-to-be-earths-best-employer.json' with { type: 'json' }
import broadResponsibility from './bank/success-and-scale-bring-broad-responsibility.json' with { type: 'json' }
import thinkBig from './bank/think-big.json' with { type: 'json' }
import type { BankQuestion } from './question.ts'

/**
 * Every question of the app's own bank, principle by principle in their official order (rules QU1, QU4). About half a
 * megabyte of text: a page imports it when it is first needed. The files are checked by a test and not again here.
 */
export const questionBank = [
  ...customerObsession,
  ...ownership,
  ...inventAndSimplify,
  ...areRightALot,
  ...learnAndBeCurious,
  ...hireAndDevelop,
  ...highestStandards,
  ...thinkBig,
  ...biasForAction,
  ...frugality,
  ...earnTrust,
  ...diveDeep,
  ...haveBackbone,
  ...deliverResults,
  ...bestEmployer,
  ...broadResponsibility,
] as readonly BankQuestion[]
