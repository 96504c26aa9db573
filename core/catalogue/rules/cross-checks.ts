/**
 * Comparisons between sheets of different institutions, in order (profile-sheets §5; relations and concepts:
 * rulings-coherence B46). `a` stands to `b` in the relation: LE is *a at most b*.
 */
import type { CrossCheck } from '../define.ts';
import {
  nationalsReturning,
  netOfNationals,
  nursesLeaving,
  outflowAtPartner,
  workersLeaving,
} from './compare-movements.ts';
import {
  displacedByDisaster,
  foreignWorkers,
  nationalsRegistered,
  permitsOfResidents,
  populationBalance,
  populationByRegion,
  studentsAtPartner,
} from './compare-people.ts';
import {
  asylumSeekers,
  convicted,
  firstWorkPermits,
  refugeesGranted,
  validWorkPermits,
  victimsAssisted,
} from './compare-procedures.ts';
import {
  cashCarried,
  donorsOnBudget,
  remittancesAndEmigrants,
  remittancesPerEmigrant,
  spendingOnActions,
} from './compare-money.ts';

export const crossChecks: readonly CrossCheck[] = [
  workersLeaving,
  netOfNationals,
  outflowAtPartner,
  nationalsRegistered,
  permitsOfResidents,
  validWorkPermits,
  firstWorkPermits,
  refugeesGranted,
  asylumSeekers,
  nationalsReturning,
  remittancesPerEmigrant,
  remittancesAndEmigrants,
  populationByRegion,
  populationBalance,
  studentsAtPartner,
  nursesLeaving,
  victimsAssisted,
  convicted,
  donorsOnBudget,
  spendingOnActions,
  displacedByDisaster,
  foreignWorkers,
  cashCarried,
];
