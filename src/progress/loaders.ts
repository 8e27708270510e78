import { childrenLoader, ownedLoader } from '../identity/index.ts';
import { Reassessment } from './reassessment.entity.ts';

export const reassessmentLoader = ownedLoader(Reassessment);

/** Reassessments of a person, newest first. */
export const reassessmentsOfPerson = childrenLoader(Reassessment, {
  parent: 'userId',
  orderBy: { createdAt: 'desc', id: 'desc' },
});
