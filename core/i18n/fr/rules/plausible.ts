/** Français : les chiffres possibles mais inhabituels. */
import type { plausible as english } from '../../en/rules/plausible.ts';
import type { Same } from '../../same.ts';

const explain = 'Corrigez les chiffres, ou dites dans EXPLAIN pourquoi ils sont justes.';

export const plausible: Same<typeof english> = {
  S11: {
    title: 'Un total change trop d’une année à l’autre',
    text: '{fieldName} vaut {value} en {year}, après {earlier} en {yearBefore}.',
    why: 'Les totaux d’un pays changent rarement autant en un an ; souvent l’unité, la source ou les lignes retenues ne sont pas les mêmes les deux années.',
    todo: 'Comparez les deux années à votre registre. Corrigez le chiffre, ou dites dans EXPLAIN ce qui s’est passé.',
    variants: {
      UP: {
        text: '{fieldName} passe de {earlier} en {yearBefore} à {value} en {year}, soit {factor} fois autant. D’habitude, c’est {usual} fois au maximum.',
        todo: 'Comparez les deux années à votre registre. Corrigez le chiffre faux, ou dites dans EXPLAIN ce qui s’est passé en {year}.',
      },
      DOWN: {
        text: '{fieldName} passe de {earlier} en {yearBefore} à {value} en {year} : {factor} fois moins. D’habitude, c’est {usual} fois au maximum.',
        todo: 'Comparez les deux années à votre registre. Corrigez le chiffre faux, ou dites dans EXPLAIN ce qui s’est passé en {year}.',
      },
      ZERO: {
        text: '{fieldName} passe de {earlier} en {yearBefore} à 0 en {year}.',
        todo: 'Laissez la cellule vide si le chiffre n’est pas encore connu. S’il est vraiment nul, dites pourquoi dans EXPLAIN.',
      },
    },
  },
  S12: {
    title: 'Une année semble être dans une autre unité',
    text: 'Les chiffres de {year} et de {yearBefore} dans {fieldName} diffèrent d’un facteur d’environ mille.',
    why: 'Un facteur mille signifie presque toujours qu’une année est en personnes et l’autre en milliers.',
    todo: 'Mettez les deux années dans la même unité, ou dites dans EXPLAIN pourquoi elles diffèrent.',
    variants: {
      UP: {
        text: 'La médiane de {fieldName} est de {median} en {year} et de {medianBefore} en {yearBefore}, soit {factor} fois autant. Tout se passe comme si {yearBefore} était en milliers, ou {year} multipliée par mille.',
        todo: 'Mettez les deux années dans la même unité (c’est ce que fait la proposition), ou dites dans EXPLAIN pourquoi elles diffèrent.',
      },
      DOWN: {
        text: 'La médiane de {fieldName} est de {median} en {year} et de {medianBefore} en {yearBefore} : {factor} fois moins. Tout se passe comme si {year} était en milliers, ou {yearBefore} multipliée par mille.',
        todo: 'Mettez les deux années dans la même unité (c’est ce que fait la proposition), ou dites dans EXPLAIN pourquoi elles diffèrent.',
      },
    },
  },
  S13: {
    title: 'Une année répète la précédente',
    text: 'Dans {equal} lignes sur {rows}, {fieldName} est exactement le même en {year} qu’en {yearBefore}.',
    why: 'Des effectifs ne restent presque jamais identiques dans autant de lignes ; une colonne a pu être copiée sans être mise à jour.',
    todo: 'Saisissez les chiffres de {year}. S’ils n’ont pas changé, ou s’ils reprennent ceux de {yearBefore}, dites-le dans EXPLAIN.',
  },
  S14: {
    title: 'Des chiffres semblent arrondis',
    text: '{rounded} des {values} chiffres de {fieldName} se terminent par 0 ou 5, soit {percent} %. Le hasard en donnerait environ {usual} %.',
    why: 'Des chiffres arrondis ou estimés sont moins précis qu’ils n’en ont l’air, et leur somme ne donne pas le total.',
    todo: 'Saisissez les effectifs exacts. S’il s’agit d’estimations ou d’arrondis voulus, mettez obs_status à E, ou dites dans EXPLAIN comment ils sont arrondis.',
  },
  S17: {
    title: 'Le pays est son propre partenaire',
    text: '{fieldName} est {found}, le pays déclarant.',
    why: 'Cette colonne contient l’autre pays d’un déplacement, d’un titre ou d’un paiement ; avec le pays lui-même, on compte des personnes qui n’ont jamais migré.',
    todo: 'Indiquez l’autre pays, ou _U s’il est inconnu. Si la ligne est juste, dites dans EXPLAIN ce qu’elle contient.',
  },
  S19: {
    title: 'Très peu de femmes, ou très peu d’hommes',
    text: 'Sur {total} personnes, {female} sont des femmes, soit {percent} %. D’habitude, c’est entre {low} et {high} %.',
    why: 'Une telle part est possible dans certaines professions ; ailleurs, les colonnes des femmes et des hommes sont peut-être inversées, ou l’une d’elles est incomplète.',
    todo: explain,
  },
  S20: {
    title: 'Un pourcentage invraisemblable',
    text: 'Les valeurs de {fieldName} ne ressemblent pas à des pourcentages de 0 à 100.',
    why: 'Les pourcentages se lisent de 0 à 100 ; des fractions seraient cent fois trop petites.',
    todo: explain,
    variants: {
      FRACTIONS: {
        text: 'Aucune des {values} valeurs de {fieldName} ne dépasse 1 ; la plus grande est {largest}. Elles ressemblent à des fractions.',
        todo: 'Multipliez la colonne par 100 si 0,05 veut dire 5 %. Si d’aussi petits pourcentages sont justes, dites-le dans EXPLAIN.',
      },
      ABOVE: {
        text: '{fieldName} vaut {found} %, alors qu’une part ne dépasse pas 100 %.',
        todo: 'Corrigez la part.',
      },
    },
  },
  S29: {
    title: 'Une estimation fondée sur peu de réponses',
    text: 'Les chiffres de cette ligne reposent sur {found} réponses ; il en faut d’habitude au moins {least}.',
    why: 'Une estimation fondée sur si peu de réponses peut être loin de la réalité, et des personnes pourraient être reconnues.',
    todo: 'Regroupez des catégories pour que chaque chiffre repose sur assez de réponses, ou mettez obs_status à U (peu fiable).',
  },
  S34: {
    title: 'Plus de départs de soignants que d’habitude',
    text: '{exits} départs à l’étranger pour {active} professionnels de santé en activité, soit {percent} %. D’habitude, c’est {usual} % au maximum.',
    why: 'On compte souvent comme départs les certificats de conformité ; une même personne peut en demander plusieurs sans jamais partir.',
    todo: 'Comptez les personnes parties, une seule fois chacune. Si vous n’avez que les certificats, mettez obs_status à E et dites dans EXPLAIN ce qui est compté.',
    variants: {
      NONE: {
        text: '{exits} départs à l’étranger, mais aucun professionnel de santé en activité.',
        todo: 'Corrigez active ou exits_abroad.',
      },
    },
  },
};
