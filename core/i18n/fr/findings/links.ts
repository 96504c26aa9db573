import type { linkFindings as english } from '../../en/findings/links.ts';
import type { Same } from '../../same.ts';

/** French: C-1xx, what the plan says about migration. */
export const linkFindings: Same<typeof english> = {
  'C-101': {
    title: 'Objectif non examiné',
    message:
      'Personne n’a encore jugé comment l’objectif {goal} et la migration agissent l’un sur l’autre : aucune de ses {cells} cases de la matrice des liens n’a de force.',
    suggestion:
      'Juger chaque dimension dans les deux sens avec les détenteurs des données. 0 est une bonne réponse là où il n’y a pas de relation.',
    rule: 'Un objectif n’a aucune ligne de lien dotée d’une force dans l’une des onze dimensions, dans un sens ou dans l’autre : M ; H si ses cibles ODD comprennent 3.c, 4.b, 5.2, 8.7, 8.8, 10.7, 10.c, 16.2, 17.3 ou 17.18.',
    variants: {
      SDG: {
        message:
          'Personne n’a encore jugé comment l’objectif {goal} et la migration agissent l’un sur l’autre, alors qu’il sert la cible ODD {targets}, qui parle de migration : aucune de ses {cells} cases de la matrice des liens n’a de force.',
      },
    },
  },
  'C-102': {
    title: 'Jugé sans lien',
    message:
      'L’objectif {goal} a été examiné dans {cells} {cells|case|cases} de la matrice des liens, et aucune relation avec la migration n’a été vue. Il n’entre pas dans le score.',
    suggestion: 'Confirmer ce jugement, ou regarder les dimensions encore ouvertes.',
    rule: 'Au moins une case de l’objectif a été examinée et aucune force n’y atteint 1 : I ; M si ses cibles ODD en comprennent une qui parle de migration (liste de C-101).',
    variants: {
      SDG: {
        message:
          'L’objectif {goal} a été examiné dans {cells} {cells|case|cases} de la matrice des liens, et aucune relation avec la migration n’a été vue, alors qu’il sert la cible ODD {targets}, qui parle de migration.',
      },
    },
  },
  'C-103': {
    title: 'Regard à sens unique',
    message:
      'Pour l’objectif {goal}, on a jugé comment la migration agit sur l’objectif ({cells} {cells|case|cases}), mais pas comment l’objectif agit sur la migration. La moitié de l’image reste ouverte.',
    suggestion:
      'Se demander pour chaque dimension si un progrès vers l’objectif rend cette migration plus ou moins probable, et inscrire 0 là où ce n’est pas le cas.',
    rule: 'L’objectif a un lien d’au moins 1 dans le sens migration → objectif, et aucune case examinée dans le sens objectif → migration.',
  },
  'C-104': {
    title: 'Exercice à sens unique',
    message:
      'Objectifs liés regardés dans les deux sens : {both} sur {goals}. L’effet du plan lui-même sur la migration reste en grande partie invisible.',
    suggestion: 'Prévoir une séance du groupe de travail sur le sens objectif → migration.',
    rule: 'Objectifs examinés dans les deux sens, en part des objectifs ayant un lien d’au moins 1 : H au-dessous de 0,25, M au-dessous de 0,50 ; rien si aucun objectif n’est lié.',
  },
  'C-105': {
    title: 'Preuve insuffisante',
    message:
      'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}) est évalué à {strength} sur une preuve de degré {grade}. Une affirmation de cette taille mérite une base plus solide.',
    suggestion:
      'Chercher un chiffre national, une évaluation ou une étude de pays comparables et la nommer dans la ligne ; ou demander à {authors} de revoir la force.',
    rule: 'Un canal dont la force atteint `material` repose sur un degré effectif D ou E, sans que C-106 y soit soulevé : M ; H à partir de 3.',
  },
  'C-106': {
    title: 'Degré non étayé',
    message:
      'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade} ; les indicateurs nommés ({indicators}) n’ont pas de valeur de {from_year} à {to_year}, la dernière est de {latest_year}. Il compte comme degré D.',
    suggestion:
      'Fournir une valeur récente ou une référence, ou abaisser le degré à D. Ligne saisie par : {authors}.',
    rule: 'Une ligne qui décide du canal et n’est pas nulle n’a pas ce que son degré demande : A et C une référence, B un indicateur de preuve ayant une valeur dans `recent_years`. Le degré effectif devient D.',
    variants: {
      NO_VALUE: {
        message:
          'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade} ; les indicateurs nommés ({indicators}) n’ont aucune valeur jusqu’en {to_year}. Il compte comme degré D.',
      },
      INDICATOR: {
        message:
          'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade}, et aucun indicateur de preuve n’est nommé. Il compte comme degré D.',
      },
      REFERENCE: {
        message:
          'Le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}, {strength}) porte le degré {grade}, et aucune référence n’est nommée. Il compte comme degré D.',
      },
    },
  },
  'C-107': {
    title: 'Désaccord entre auteurs',
    message:
      'Sur le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}), les auteurs sont loin les uns des autres : {views}. Tant qu’ils ne s’accordent pas, la valeur médiane {strength} est utilisée.',
    suggestion:
      'Mettre le point à l’ordre du jour du groupe de travail. Inscrire la valeur convenue dans une ligne avec YES dans `agreed`, ou donner à chaque avis son propre canal.',
    rule: 'Deux auteurs ou plus donnent une force au même canal et aucune ligne n’est convenue : H si l’un dit au moins +1 et un autre au plus −1, M si les forces sont distantes d’au moins `disagree_range`.',
    variants: {
      OPPOSITE: {
        message:
          'Sur le lien de l’objectif {goal} avec {dimension} ({direction}, {channel}), certains auteurs voient un gain et d’autres un tort : {views}. Tant qu’ils ne s’accordent pas, la valeur médiane {strength} est utilisée, qui n’est l’avis de personne.',
      },
    },
  },
  'C-108': {
    title: 'Effet non tranché',
    message:
      'Pour l’objectif {goal}, {dimension} ({direction}, {channel}) est dit important (pertinence {relevance} sur 3), sans que l’on sache s’il aide ou pèse. Il n’entre dans aucun score et aucune politique ne peut y être mesurée.',
    suggestion:
      'Demander à {authors} une force de −3 à +3 ; là où les deux se produisent, inscrire une ligne pour le gain et une pour le tort.',
    rule: 'Une ligne de la matrice des liens, sur l’une des onze dimensions, n’a pas de force et a une pertinence de 2 ou 3.',
  },
  'C-109': {
    title: 'Dimension de processus liée',
    message:
      'L’objectif {goal} est lié à {dimension} dans {rows} {rows|ligne|lignes}. Cette dimension décrit le cadre et non une forme de migration : {rows|la ligne est montrée, sans entrer|les lignes sont montrées, sans entrer} dans le score.',
    suggestion:
      'Rien n’est à faire. S’il s’agit d’une forme de migration, inscrire le lien sur l’une des onze dimensions de lien.',
    rule: 'Une ligne de la matrice des liens porte sur CTX, GOV ou SUP.',
  },
  'C-110': {
    title: 'Mention sans moyens',
    message:
      'Le texte du plan parle de migration pour l’objectif {goal}, et l’objectif n’a ni indicateur cible ni budget prévu. Ce qui n’est ni mesuré ni payé se fait rarement.',
    suggestion:
      'Ajouter un indicateur avec référence et cible, et une action ou une ligne de budget ; ou dire pourquoi il n’en faut pas.',
    rule: 'Un objectif a YES dans `in_text` ou un lien d’au moins `material`, aucune ligne dans PLN_TARGETS et aucun argent prévu : ni dans ses actions qui ne sont pas DROPPED, ni dans FIN_BUDGET, quelle que soit l’année. Le coût de l’objectif et les budgets des politiques ne comptent pas.',
    variants: {
      LINK: {
        message:
          'L’objectif {goal} a un lien important avec la migration ({dimensions}), et n’a ni indicateur cible ni budget prévu. Ce qui n’est ni mesuré ni payé se fait rarement.',
      },
      BOTH: {
        message:
          'Le texte du plan parle de migration pour l’objectif {goal}, qui a un lien important avec elle ({dimensions}), et l’objectif n’a ni indicateur cible ni budget prévu. Ce qui n’est ni mesuré ni payé se fait rarement.',
      },
    },
  },
  'C-111': {
    title: 'Migration absente du plan',
    message:
      'Le texte du plan {plan} ne nomme pas la migration, alors que {n} de ses objectifs {n|a|ont} un lien important avec elle ({goals}). Un plan muet ne confie la tâche à personne.',
    suggestion:
      'Proposer un paragraphe, un objectif ou une annexe à la prochaine révision du plan, ou corriger `migration_text` dans COH_PLANS.',
    rule: 'Un plan a NONE dans `migration_text`, et l’un au moins de ses objectifs a un lien d’au moins `material`, dans un sens ou dans l’autre.',
  },
  'C-112': {
    title: 'Que des gains, aucun tort',
    message:
      'Les {cells} liens du sens migration → objectif sont tous des gains ; personne n’a inscrit de tort. Une image d’une seule couleur indique souvent qu’une partie n’a pas été entendue.',
    suggestion:
      'Interroger ceux qui portent les coûts, comme les collectivités locales, les employeurs et les familles restées au pays, ou confirmer l’image.',
    rule: 'Au moins cinq cases migration → objectif de l’exercice sont liées, et aucune n’a de tort de −1 ou plus fort ; ou aucune n’a de gain d’au moins +1.',
    variants: {
      HARM: {
        message:
          'Les {cells} liens du sens migration → objectif sont tous des torts ; personne n’a inscrit de gain. Une image d’une seule couleur indique souvent qu’une partie n’a pas été entendue.',
      },
    },
  },
  'C-113': {
    title: 'Arbitrage',
    message:
      '{dimension} : la migration aide l’objectif {goal} ({effect}) et pèse sur l’objectif {goal2} ({effect2}). Ce que l’on fait pour l’un peut coûter à l’autre.',
    suggestion:
      'Décider avec les deux parties quel but passe avant l’autre, ou quelle mesure garde le gain et limite le tort, et consigner la décision.',
    rule: 'Dans le sens migration → objectif, une dimension a un gain d’au moins `material` sur un objectif et un tort d’au moins `material` sur un autre. Une fois par dimension, avec le gain et le tort les plus forts ; toutes les paires figurent avec les liens.',
    variants: {
      SEVERAL: {
        message:
          '{dimension} : la migration aide certains objectifs et pèse sur d’autres, en {pairs} paires ; les plus fortes valeurs sont l’objectif {goal} ({effect}) et l’objectif {goal2} ({effect2}). Ce que l’on fait pour l’un peut coûter à l’autre.',
      },
    },
  },
  'C-114': {
    title: 'Angle mort',
    message:
      '{dimension} : des chiffres existent ({indicators}, le dernier de {latest_year}), et personne n’a encore jugé, pour aucun objectif, s’ils comptent. Un coût ou une chance peut rester inaperçu.',
    suggestion:
      'Regarder les chiffres avec le détenteur des données et juger au moins les objectifs qui semblent les plus proches ; 0 est une bonne réponse là où il n’y a pas de relation.',
    rule: 'Une dimension n’est examinée pour aucun objectif, dans aucun sens, alors qu’au moins un de ses indicateurs de base a un chiffre dans `recent_years`.',
  },
};
