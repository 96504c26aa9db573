/** Français : comparaisons entre les feuilles d’institutions différentes. */
import type { comparisons as english } from '../../en/rules/comparisons.ts';
import type { Same } from '../../same.ts';

export const comparisons: Same<typeof english> = {
  X01: {
    title: 'Plus de travailleurs enregistrés que de nationaux partis',
    text: '{year} : {leftInstitution} donne {left} et {rightInstitution} donne {right}. Il y a plus de travailleurs enregistrés pour l’étranger que de nationaux comptés au départ.',
    why: 'Les travailleurs font partie de tous ceux qui partent : l’un des deux comptages est incomplet ou compte autre chose.',
    todo: 'Comparez les définitions de STA_FLOW et de LAB_OUT (durée du séjour, renouvellements, personnes ou contrats) et expliquez l’écart.',
  },
  X04: {
    title: 'Plus de nationaux inscrits à l’étranger que de résidents',
    text: '{year}, {partner} : {leftInstitution} donne {left} et {rightInstitution} donne {right}. Les consulats inscrivent plus de nationaux que n’en montrent les statistiques du pays d’accueil.',
    why: 'Les registres gardent des personnes rentrées ou reparties, et la diaspora paraît plus grande qu’elle n’est.',
    todo: 'Mettez à jour le registre consulaire de ce pays, ou expliquez pourquoi les statistiques sont trop basses.',
  },
  X06: {
    title: 'Permis de travail valides différents',
    text: '{year} : {leftInstitution} donne {left} permis de travail valides, {rightInstitution} en donne {right}.',
    why: 'Les deux décrivent les mêmes permis, et les plans se fondent sur l’un ou sur l’autre.',
    todo: 'Convenez d’une définition et d’une date pour LAB_FWP (VALID) et INT_PERMIT (VALID, WORK), ou expliquez l’écart.',
  },
  X07: {
    title: 'Premiers permis de travail différents',
    text: '{year} : {leftInstitution} donne {left} premiers permis de travail, {rightInstitution} en donne {right}.',
    why: 'Les deux décrivent les mêmes décisions, et les plans se fondent sur l’un ou sur l’autre.',
    todo: 'Convenez d’une définition pour LAB_FWP (FIRST) et INT_PERMIT (FIRST, WORK), ou expliquez l’écart.',
  },
  X09: {
    title: 'Demandeurs d’asile et dossiers en instance différents',
    text: '{year} : {left} contre {right}. Les demandeurs d’asile de INT_PROTECT et les dossiers en instance en fin d’année de INT_ASYLUM devraient être presque égaux.',
    why: 'Ils viennent de la même procédure ; un écart révèle des dossiers comptés comme des personnes ou un registre en retard.',
    todo: 'Comptez des personnes dans les deux feuilles, au 31 décembre, ou expliquez l’écart.',
  },
  X11: {
    title: 'Retours de nationaux différents',
    text: '{year} : {leftInstitution} donne {left} nationaux de retour, {rightInstitution} en donne {right}.',
    why: 'L’appui aux personnes de retour se prévoit avec ces chiffres.',
    todo: 'Comparez les définitions de MFA_RETURN et de STA_FLOW (IN, NAT) et expliquez l’écart.',
  },
};
