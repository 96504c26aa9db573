import type { support as english } from '../../en/findings/support.ts';
import type { Same } from '../../same.ts';

/** French: findings on money and partners (C-6xx). */
export const support: Same<typeof english> = {
  'C-601': {
    title: 'Objectif sans partenaire',
    message:
      'L’objectif {goal} a un lien important avec la migration ({dimensions}), et aucun partenaire ne l’appuie à présent.',
    suggestion:
      'Porter l’objectif à la prochaine rencontre avec les partenaires ; vérifier que les appuis sont saisis avec leur objectif.',
    rule: 'Un objectif a un lien d’au moins `material` dans un sens ou dans l’autre, et les engagements extérieurs des projets en cours sont de 0 : H s’il y a un déficit de financement, sinon M (aussi quand aucun coût n’est connu).',
    variants: {
      GAP: {
        message:
          'L’objectif {goal} a un lien important avec la migration ({dimensions}), et aucun partenaire ne l’appuie à présent. {gap} {currency} de son coût de {cost} {currency} ne sont pas financés.',
      },
      UNKNOWN: {
        message:
          'L’objectif {goal} a un lien important avec la migration ({dimensions}), et aucun partenaire ne l’appuie à présent. Son déficit de financement n’est pas connu, faute de coût ou de fonds indiqués.',
      },
    },
  },
  'C-602': {
    title: 'Déficit de financement',
    message:
      'Objectif {goal} : d’un coût de {cost} {currency}, {funded} {currency} sont financés (national {domestic}, extérieur {external}). Le déficit est de {gap} {currency}, soit {percent} % du coût.',
    suggestion:
      'Chercher des fonds nationaux ou extérieurs, étaler l’objectif sur plus d’années, ou en réduire le coût.',
    rule: 'Déficit en part du coût, quand les deux sont connus : H à partir de `gap_high`, M à partir de `gap_mid`, L au-dessus de 0,05.',
  },
  'C-603': {
    title: 'Appui morcelé',
    message:
      'L’objectif {goal} est appuyé par {partners} partenaires dont aucun ne domine, comme s’ils étaient {effective} à parts égales (concentration {hhi}). Chacun demande ses propres réunions et rapports.',
    suggestion: 'Proposer un programme conjoint, ou convenir d’un partenaire chef de file pour l’objectif.',
    rule: 'Les partenaires qui ont des engagements extérieurs sur l’objectif sont au moins `overlap_donors` et leur concentration (somme des carrés des parts) est inférieure à `overlap_hhi`, sans compter les projets de l’objectif qui partagent un programme conjoint.',
  },
  'C-604': {
    title: 'Double emploi possible',
    message:
      'Sur l’objectif {goal}, {dimension}, {n} projets de partenaires différents donnent le même type d’appui ({supportKind}) dans les mêmes années : {projects}. Le même travail se fait peut-être deux fois.',
    suggestion:
      'Réunir les partenaires, répartir le travail, et nommer le programme conjoint s’il y en a un.',
    rule: 'Projets de partenaires différents ayant les mêmes objectif, dimension, région et type d’appui, des années qui se recouvrent et aucun programme conjoint commun : M à partir de trois, L s’ils sont deux. Le plus grand groupe décide.',
    variants: {
      REGION: {
        message:
          'Sur l’objectif {goal}, {dimension}, {n} projets de partenaires différents donnent le même type d’appui ({supportKind}) dans les mêmes années et la même région ({region}) : {projects}. Le même travail se fait peut-être deux fois.',
      },
    },
  },
  'C-605': {
    title: 'Dépendance envers un partenaire',
    message:
      'Le partenaire {partner} donne {percent} % de l’argent extérieur pour l’objectif {goal} ({external} {currency}), qui dépasse l’argent national ({domestic} {currency}). S’il part, l’essentiel du travail s’arrête.',
    suggestion: 'Chercher un second partenaire ou des fonds nationaux avant la fin du plus grand projet.',
    rule: 'Un partenaire a plus de `dependence_share` des engagements extérieurs de l’objectif, et ceux-ci dépassent les fonds nationaux (aucun connu compte pour 0).',
    variants: {
      UNKNOWN: {
        message:
          'Le partenaire {partner} donne {percent} % de l’argent extérieur pour l’objectif {goal} ({external} {currency}), et aucun argent national n’est noté. S’il part, l’essentiel du travail s’arrête.',
      },
    },
  },
  'C-606': {
    title: 'Appui sans objectif',
    message:
      'Le projet {project} du partenaire {partner} ({committed} {currency}) ne sert aucun objectif du plan. Son argent ne compte pour aucun d’eux.',
    suggestion:
      'Saisir dans DON_GOALS les objectifs qu’il sert, ou se demander s’il manque un objectif au plan ou une place au projet.',
    rule: 'M pour chaque projet sans part sur un objectif existant. Un H pour l’exercice si la part de tous les engagements sans objectif, restes des parts compris, dépasse `orphan_support`. L’argent dépensé dans le pays donateur et les lignes qui compteraient deux fois sont laissés de côté.',
    variants: {
      EXERCISE: {
        message:
          '{unaligned} des {committed} {currency} engagés par les partenaires ({percent} %) ne servent aucun objectif du plan. Le plan et ses partenaires ne parlent pas des mêmes choses.',
      },
    },
  },
  'C-607': {
    title: 'Double compte possible',
    message:
      'Objectif {goal} : les budgets assurés ne disent pas ce qui est national ; ils peuvent donc contenir déjà l’argent des partenaires ({external} {currency}). Le plus grand des deux compte, soit {funded} {currency} en tout.',
    suggestion:
      'Saisir la part nationale dans `budget_secured_domestic` ; entre projets, vérifier si les deux déclarent le même argent.',
    rule: 'Les fonds d’un objectif ont été calculés d’après `budget_secured`, aucune colonne nationale n’étant remplie nulle part ; ou deux projets ont le même identifiant IATI, l’un fait partie de l’autre, ou une ligne des Nations Unies répète à 1 % près celle d’un donateur pour la même année. De deux projets, compte le plus proche de la source des fonds.',
    variants: {
      SAME_ACTIVITY: {
        message:
          'Les projets {project} et {project2} ont le même identifiant IATI. Pour que l’argent compte une seule fois, {counted} entre dans les sommes et {left_out} n’y entre pas ({years}).',
      },
      PARENT: {
        message:
          'L’un des projets {project} et {project2} fait partie de l’autre. Pour que l’argent compte une seule fois, {counted} entre dans les sommes et {left_out} n’y entre pas ({years}).',
      },
      IMPLEMENTER: {
        message:
          'Les projets {project} et {project2} montrent le même montant, une fois donné par le donateur et une fois reçu par l’agence des Nations Unies. Pour que l’argent compte une seule fois, {counted} entre dans les sommes et {left_out} n’y entre pas ({years}).',
      },
    },
  },
  'C-608': {
    title: 'Deux sources diffèrent',
    message:
      'Projet {project}, {year} : le partenaire déclare des engagements de {typed} {currency}, ses données IATI publiées disent {published} {currency} (écart relatif {d}). Le chiffre du partenaire est utilisé.',
    suggestion: 'Demander au partenaire lequel est juste, et de corriger l’autre.',
    rule: 'Pour les mêmes projet, année et type de montant, la ligne du partenaire et celle d’IATI diffèrent de plus de `d_notable` (M) ou `d_minor` (L), en écart relatif symétrique.',
    variants: {
      DISBURSED: {
        message:
          'Projet {project}, {year} : le partenaire déclare des décaissements de {typed} {currency}, ses données IATI publiées disent {published} {currency} (écart relatif {d}). Le chiffre du partenaire est utilisé.',
      },
    },
  },
  'C-609': {
    title: 'Dépensé dans le pays donateur',
    message:
      'Le projet {project} du partenaire {partner} ({committed} {currency}) est dépensé pour des réfugiés et demandeurs d’asile dans le pays donateur. Il figure dans la liste et n’entre dans aucune somme, puisque l’argent n’arrive pas dans ce pays.',
    suggestion: 'Rien à faire, sauf si le code-objet ou le type d’aide est faux.',
    rule: 'Une ligne porte l’un des codes-objet 93010 à 93018 ou l’un des types d’aide H02 à H05.',
  },
  'C-610': {
    title: 'Décaissement lent',
    message:
      'Projet {project} du partenaire {partner} : {percent} % de l’argent engagé est décaissé ({disbursed} sur {committed} {currency}), alors que {elapsed} % de sa durée est passée. Ce qui était prévu risque d’arriver trop tard.',
    suggestion:
      'Demander au partenaire et à l’exécutant ce qui le freine, et adapter le plan des années restantes.',
    rule: 'Décaissé jusqu’à l’année de référence / engagé est inférieur à 0,5 × la part de ses jours passée à la date de référence, à partir d’une part de 0,25 ; les projets sans début, sans fin ou sans aucun chiffre de décaissement sont laissés de côté.',
  },
  'C-611': {
    title: 'Partenaire en avance sur l’État',
    message:
      'Des partenaires appuient l’objectif {goal} sur {dimension} avec {external} {currency} ({projects}), et aucune politique active ou planifiée n’y agit. Ce travail n’a pas d’ancrage dans le pays.',
    suggestion:
      'Saisir l’effet de la politique qu’il sert, ou décider s’il en faut une avant la fin des projets.',
    rule: 'Un objectif a des engagements extérieurs de projets en cours sur l’une des onze dimensions, et aucune politique active ou planifiée n’y a de ligne d’effet.',
  },
  'C-612': {
    title: 'Beaucoup de petits partenaires',
    message:
      'Objectif {goal} : {tail} des {partners} partenaires donnent ensemble au plus un dixième de l’argent extérieur ({names}). Chacun demande autant de temps qu’un grand.',
    suggestion:
      'Proposer que les petits partenaires rejoignent un programme plus grand ou se chargent chacun d’une tâche.',
    rule: 'Les partenaires hors du plus petit ensemble qui fournit 90 % des engagements extérieurs sont au moins 2 et au moins la moitié des partenaires de l’objectif.',
  },
};
