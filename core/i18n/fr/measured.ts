/** Français : formules des indicateurs qui sont plus que de l’arithmétique, et pourquoi chacun n’a qu’une réponse. */
import type { measured as english } from '../en/measured.ts';
import type { Same } from '../same.ts';

export const measured: Same<typeof english> = {
  missing:
    'Sans ligne à compter, il n’y a pas de chiffre ; si l’un des éléments comptés n’est pas connu, le chiffre ne l’est pas non plus et ce qui manque est nommé. Sans rien à quoi rapporter, il n’y a pas de chiffre. Une cellule vide n’est jamais un zéro.',
  title: 'Pourquoi ni formule Excel ni SQL',
  leftOut: '{id} est laissé de côté : il n’a qu’une réponse, celle du programme. {reason}',
  reasons: {
    dates: 'Il suit les dates des lignes, alors que 18_DATA ne contient que des nombres par année.',
    cells:
      'Il compte les cellules et les lignes des feuilles telles qu’elles sont arrivées, et celles en erreur ; les faits résolus contiennent des chiffres et non leur complétude.',
    comparisons:
      'Il suit l’écart entre les chiffres comparés, une fois les partenaires ou les institutions additionnés des deux côtés.',
    plan: 'Il suit les règles du modèle de cohérence : quelle affirmation vaut pour un lien, quelles lignes répètent le même argent, et à quel objectif appartient une cible.',
    weights:
      'Les poids retenus, et l’existence même du chiffre, dépendent de ce que chaque action indique son budget et son avancement.',
    targets:
      'Chaque cible regarde un autre indicateur ou les valeurs suivies, pour chaque année à partir de sa référence.',
    answers:
      'Un domaine ne compte qu’à partir de trois réponses, et les réponses vides sont écartées ; le nombre de réponses n’est pas un chiffre de la feuille des faits.',
  },
  formulas: {
    'GOV-01':
      '100 × feuilles reçues / feuilles attendues dans l’année (lignes de PLN_CALENDAR). Reçue : avec une received_date, ou un classeur avec des lignes de l’année est là.',
    'GOV-02':
      '100 × feuilles reçues au plus tard à la due_date / feuilles attendues dans l’année (lignes de PLN_CALENDAR). La date est received_date, sinon submitted_on du premier classeur avec des lignes de l’année. Sans due_date, une feuille n’est pas à temps. À côté : la médiane des jours de retard des feuilles en retard.',
    'GOV-03':
      '100 × cellules demandées remplies / cellules demandées, sur les feuilles reçues qui ont une année. Sont demandées les mesures de chaque ligne, sans sex_unknown, n_sample, ratio_median ni les salaires ; les lignes et cellules au statut M sont laissées hors des deux, les lignes en erreur comptent comme non remplies. Une feuille compte dans chaque dimension dont les indicateurs en ont besoin.',
    'GOV-04':
      '100 × lignes où femmes et hommes sont remplis / lignes avec un total, sur les feuilles qui comptent des personnes par sexe.',
    'GOV-05':
      '100 × (1 − moyenne de min(d, 1)) sur les comparaisons X03, X05, X06, X07, X09, X11, X14, X16, X20, X21 et X23 qui ont pu être faites dans l’année, un d pour chacune. d est la différence des deux chiffres divisée par leur moyenne.',
    'GOV-06': '1 000 × lignes avec au moins une erreur propre / lignes lues.',
    'GOV-07':
      '100 × institutions présentes / institutions invitées, sur les réunions de l’année (PLN_TASKFORCE). Qui est venu sans invitation compte comme invité.',
    'GOV-08':
      '100 × objectifs avec un lien de force 1 ou plus dans l’un ou l’autre sens / objectifs. La force est celle du lien le plus fort dans l’une des onze dimensions ; par dimension, celle de la dimension.',
    'GOV-09':
      '100 × objectifs avec un lien de force 2 ou plus et au moins une action non abandonnée / objectifs avec un lien de force 2 ou plus. Par dimension, les deux dans cette dimension.',
    'GOV-10':
      'Somme de progress_pct × w / somme de w sur les actions non abandonnées ; w est budget_planned si chacune d’elles l’indique, sinon 1.',
    'GOV-11':
      '100 × (actuel − référence) / (cible − référence), retenu entre −100 et 200, pour chaque cible et chaque année à partir de sa référence. L’actuel est le chiffre national de l’indicateur, sinon la valeur de COH_MONITOR. À côté : la part du temps écoulée, et l’état ; en bonne voie à partir de track_ok de ce qui était attendu, lent à partir de track_slow, recul au-dessous de zéro.',
    'GOV-12':
      'Moyenne sur les six domaines de 100 × somme des points / (10 × questions répondues). Un domaine demande au moins 3 réponses, le pays les six domaines.',
    'SUP-05':
      '100 × somme de committed_usd × part allant aux objectifs du plan / somme de committed_usd. Parts selon DON_GOALS, sinon le tout va au goal_id du projet. Sont écartés l’argent dépensé dans le pays donateur et les lignes qui en répètent d’autres.',
    'SUP-08':
      'Nombre d’objectifs avec un lien de force 2 ou plus dont les fonds (argent national assuré et engagements extérieurs) sont nuls. Un objectif sans aucun chiffre compte si personne n’agit pour lui ; sinon il n’y a pas de chiffre.',
  },
};
