/** A role in words; one of a later version of the program by its name. */
import type { Language } from '@oryndau/words/languages';
import { type StaffRole, staffRoles, staffRoleTexts } from '@oryndau/words/staff';

export const roleText = (role: string, language: Language): string =>
  staffRoles.includes(role as StaffRole) ? staffRoleTexts[role as StaffRole][language] : role;
