import type { monitoring as english } from '../../en/findings/monitoring.ts';
import type { Same } from '../../same.ts';

/** French: findings on baselines, targets and results (C-3xx). */
export const monitoring: Same<typeof english> = {
  'C-301': {
    title: 'Pas de valeur de départ',
    message:
      '{indicator}, sous l’objectif {goal}, n’a pas de valeur de départ ou pas d’année pour celle-ci. Sans point de départ, personne ne pourra dire quel chemin le plan a parcouru.',
    suggestion:
      'Saisir la valeur à partir de laquelle le progrès se mesure, et son année ; s’il n’y en a pas, prendre le plus ancien chiffre digne de confiance et le dire.',
    rule: 'Une ligne de cible, ou une politique non DROPPED qui a un indicateur de résultat, n’a pas de valeur de départ ou pas d’année de départ : M ; H si l’objectif, ou un objectif sur lequel la politique a une ligne d’effet, a un lien d’au moins `material`.',
    variants: {
      POLICY: {
        message:
          '{indicator}, d’après lequel la politique {policy} doit être jugée, n’a pas de valeur de départ ou pas d’année pour celle-ci. Sans point de départ, personne ne pourra dire ce qui a changé.',
      },
    },
  },
  'C-302': {
    title: 'Plan sans valeurs de départ',
    message:
      'Plan {plan}, lignes de cibles ayant une valeur de départ : {present} sur {rows}. C’est trop peu pour montrer ses résultats.',
    suggestion:
      'Réunir les valeurs de départ manquantes avec les détenteurs de données avant la prochaine revue ; renoncer aux cibles que personne ne peut mesurer.',
    rule: 'La part des lignes de cibles d’un plan qui ont une valeur de départ est inférieure à 0,5. Les objectifs sans plan n’appartiennent à aucun ; si COH_PLANS est vide, tous les objectifs forment un seul plan.',
    variants: {
      UNNAMED: {
        message:
          'Lignes de cibles du plan ayant une valeur de départ : {present} sur {rows}. C’est trop peu pour montrer ses résultats.',
      },
    },
  },
  'C-303': {
    title: 'Pas de cible',
    message:
      '{indicator}, sous l’objectif {goal}, n’a pas de cible ou pas d’année pour celle-ci. Sans les deux, personne ne peut dire si le plan tient ses promesses.',
    suggestion: 'Saisir la valeur à atteindre et l’année où elle doit l’être.',
    rule: 'Une ligne de cible, ou une politique non DROPPED qui a un indicateur de résultat, n’a pas de cible ou pas d’année cible.',
    variants: {
      POLICY: {
        message:
          '{indicator}, d’après lequel la politique {policy} doit être jugée, n’a pas de cible ou pas d’année pour celle-ci. Sans les deux, personne ne peut dire si la politique a atteint son but.',
      },
    },
  },
  'C-304': {
    title: 'Objectif lié sans indicateur',
    message:
      'L’objectif {goal} a un lien important avec la migration ({dimensions}), et aucune ligne de cible ne le suit. On ne verra pas s’il est atteint.',
    suggestion:
      'Choisir pour l’objectif un indicateur avec valeur de départ et cible ; ceux des dimensions liées sont un bon début.',
    rule: 'Un objectif a un lien d’au moins `material` dans un sens ou dans l’autre et aucune ligne dans PLN_TARGETS.',
  },
  'C-305': {
    title: 'En retard',
    message:
      '{indicator}, sous l’objectif {goal}, avance lentement : {baseline} en {baseline_year}, {current} en {current_year}. L’indicateur a fait {travelled} % du chemin vers {target}, alors que {expected} % du temps est passé.',
    suggestion:
      'Voir avec les responsables ce qui le freine : donner plus de moyens, changer les mesures, ou fixer une autre cible et dire pourquoi.',
    rule: 'Chemin parcouru T = (valeur actuelle − départ) / (cible − départ), chemin attendu X = temps écoulé à l’année de la valeur. Si la cible n’est pas atteinte et X > 0 : H si T est inférieur à 0, M si T / X est inférieur à `track_slow`, L s’il est inférieur à `track_ok`.',
    variants: {
      OFF: {
        message:
          '{indicator}, sous l’objectif {goal}, est très en retard : {baseline} en {baseline_year}, {current} en {current_year}. L’indicateur a fait {travelled} % du chemin vers {target}, alors que {expected} % du temps est passé.',
      },
      BACKWARD: {
        message:
          '{indicator}, sous l’objectif {goal}, s’éloigne de sa cible : {baseline} en {baseline_year}, {current} en {current_year}. L’indicateur devrait atteindre {target} en {target_year}.',
      },
      POLICY: {
        message:
          '{indicator}, d’après lequel la politique {policy} est jugée, avance lentement : {baseline} en {baseline_year}, {current} en {current_year}. L’indicateur a fait {travelled} % du chemin vers {target}, alors que {expected} % du temps est passé.',
      },
      POLICY_OFF: {
        message:
          '{indicator}, d’après lequel la politique {policy} est jugée, est très en retard : {baseline} en {baseline_year}, {current} en {current_year}. L’indicateur a fait {travelled} % du chemin vers {target}, alors que {expected} % du temps est passé.',
      },
      POLICY_BACKWARD: {
        message:
          '{indicator}, d’après lequel la politique {policy} est jugée, s’éloigne de sa cible : {baseline} en {baseline_year}, {current} en {current_year}. L’indicateur devrait atteindre {target} en {target_year}.',
      },
    },
  },
  'C-306': {
    title: 'Cible contraire au sens voulu',
    message:
      '{indicator}, sous l’objectif {goal} : plus haut est dit meilleur, et la cible ({target}) est sous la valeur de départ ({baseline}). Un progrès se lirait comme une perte.',
    suggestion: 'Corriger le sens, la cible ou la valeur de départ.',
    rule: '`better` est UP et la cible est sous la valeur de départ, ou `better` est DOWN et la cible est au-dessus ; lignes de cibles, et politiques non DROPPED qui ont un indicateur de résultat.',
    variants: {
      DOWN: {
        message:
          '{indicator}, sous l’objectif {goal} : plus bas est dit meilleur, et la cible ({target}) est au-dessus de la valeur de départ ({baseline}). Un progrès se lirait comme une perte.',
      },
      POLICY: {
        message:
          '{indicator}, d’après lequel la politique {policy} est jugée : plus haut est dit meilleur, et la cible ({target}) est sous la valeur de départ ({baseline}). Un progrès se lirait comme une perte.',
      },
      POLICY_DOWN: {
        message:
          '{indicator}, d’après lequel la politique {policy} est jugée : plus bas est dit meilleur, et la cible ({target}) est au-dessus de la valeur de départ ({baseline}). Un progrès se lirait comme une perte.',
      },
    },
  },
  'C-307': {
    title: 'Cible atteinte dès le départ',
    message:
      '{indicator}, sous l’objectif {goal} : la cible ({target}) est ce qui existait déjà au départ. Elle serait atteinte sans rien faire.',
    suggestion: 'Fixer une cible qui va plus loin, ou dire que le but est de garder le niveau.',
    rule: 'La valeur de départ est égale à la cible ; si elle la dépasse déjà, C-306 est signalé à la place. Lignes de cibles, et politiques non DROPPED qui ont un indicateur de résultat.',
    variants: {
      POLICY: {
        message:
          '{indicator}, d’après lequel la politique {policy} est jugée : la cible ({target}) est ce qui existait déjà au départ. Elle serait atteinte sans rien faire.',
      },
    },
  },
  'C-308': {
    title: 'Pas de valeur constatée',
    message:
      '{indicator}, sous l’objectif {goal}, a une cible et aucune valeur de {from_year} à {to_year}. On ne voit pas si le plan avance.',
    suggestion:
      'Saisir la valeur la plus récente dans COH_MONITOR, ou fournir la feuille de données dont l’indicateur est calculé.',
    rule: 'Une cible est fixée, et ni l’indicateur calculé ni COH_MONITOR n’ont de valeur dans `monitor_years` ; lignes de cibles, et politiques non DROPPED qui ont un indicateur de résultat.',
    variants: {
      POLICY: {
        message:
          '{indicator}, d’après lequel la politique {policy} est jugée, a une cible et aucune valeur de {from_year} à {to_year}. On ne voit pas si la politique fonctionne.',
      },
    },
  },
  'C-309': {
    title: 'Politique sans résultat attendu',
    message:
      'La politique {policy} est active et ne nomme aucun indicateur de résultat. Ce qu’elle obtient ne peut être montré à personne.',
    suggestion:
      'Convenir avec ses responsables d’un indicateur qui devrait bouger, et saisir sa valeur de départ et sa cible.',
    rule: 'Une politique active n’a pas d’`outcome_indicator`.',
  },
  'C-310': {
    title: 'Effet non estimé',
    message:
      '{indicator} est meilleur qu’au départ ({baseline}, maintenant {current} en {current_year}) ; pour la politique {policy}, aucune méthode ne peut comparer avant et après, car il manque des valeurs des deux côtés de son début. Le changement seul ne dit rien de la politique.',
    suggestion:
      'Saisir des valeurs d’avant et d’après le début de la politique ; d’ici là, présenter le changement tel quel, non comme un effet de la politique.',
    rule: 'La valeur la plus récente de l’indicateur de résultat d’une politique non DROPPED est meilleure que la valeur de départ selon `better`, et COH_ESTIMATES dit NONE ou aucune méthode n’est calculable (pas de valeur avant le début, ou aucune à partir de là).',
    variants: {
      NONE: {
        message:
          '{indicator} est meilleur qu’au départ ({baseline}, maintenant {current} en {current_year}) ; pour la politique {policy}, il a été décidé de ne rien estimer. Le changement seul ne dit rien de la politique.',
      },
    },
  },
  'C-311': {
    title: 'Dépenses sans résultats',
    message:
      'La politique {policy} a dépensé {spent} % de son budget, et {indicator} a fait {travelled} % du chemin vers sa cible ({baseline} au départ, maintenant {current}, cible {target}). L’argent part et aucun résultat ne se voit encore.',
    suggestion:
      'Voir avec les responsables de la politique si les résultats viennent plus tard, si l’indicateur convient, ou si la politique doit changer.',
    rule: 'Une politique non DROPPED a dépensé au moins 0,5 de son budget prévu, et son indicateur de résultat a parcouru au plus 0,1 du chemin entre valeur de départ et cible.',
  },
  'C-312': {
    title: 'Va dans le mauvais sens',
    message:
      '{indicator} a baissé deux années de suite : {first}, {middle}, {newest} (de {from_year} à {to_year}). Plus haut est meilleur, et un travail est en cours sur l’objectif {goal}, {dimension} ({doers}).',
    suggestion:
      'Demander à ceux qui font ce travail s’il touche les personnes visées, s’il est trop petit, ou si autre chose pèse davantage.',
    rule: 'Un indicateur qui sert de preuve à une case liée migration → objectif a bougé strictement contre `better` d’une année à l’autre dans l’année de référence et la précédente, alors qu’une action sur la case, ou une politique qui y a une ligne d’effet, est ONGOING ou DONE. `better` est celui d’une ligne de cible de l’objectif, sinon de tout objectif, sinon d’une politique.',
    variants: {
      DOWN: {
        message:
          '{indicator} a monté deux années de suite : {first}, {middle}, {newest} (de {from_year} à {to_year}). Plus bas est meilleur, et un travail est en cours sur l’objectif {goal}, {dimension} ({doers}).',
      },
    },
  },
};
