/** Français : les chiffres de plusieurs lignes qui vont ensemble. */
import type { balances as english } from '../../en/rules/balances.ts';
import type { Same } from '../../same.ts';

export const balances: Same<typeof english> = {
  S09: {
    title: 'Les parties ne donnent pas le total',
    text: 'Selon {byName}, {rows|la ligne qui compose|les lignes qui composent} ce total ({rows}) {rows|donne|donnent} {fieldName} {sum}, alors que le total est de {total}. L’écart est de {gap}.',
    why: 'Les parties et le total servent à des chiffres différents, qui se contredisent alors.',
    todo: 'Corrigez la ligne fausse, ou dites dans EXPLAIN pourquoi les parties diffèrent du total.',
    variants: {
      BELOW: {
        text: 'Selon {byName}, {rows|la ligne qui compose|les lignes qui composent} ce total ({rows}) {rows|donne|donnent} {fieldName} {sum}, alors que le total est de {total} : il manque {gap}.',
        todo: 'Ajoutez les lignes qui manquent (_O pour autre, _U pour inconnu), ou corrigez le total. Si le reste ne peut pas être donné, dites-le dans EXPLAIN.',
      },
      ABOVE: {
        text: 'Selon {byName}, {rows|la ligne qui compose|les lignes qui composent} ce total ({rows}) {rows|donne|donnent} {fieldName} {sum}, soit {gap} de plus que le total de {total}.',
        todo: 'Cherchez une ligne comptée deux fois, par exemple un groupe à côté de ses membres, ou corrigez le total.',
      },
      BLANK: {
        text: 'Selon {byName}, {rows|la ligne chiffrée qui compose|les lignes chiffrées qui composent} ce total ({rows}) {rows|donne|donnent} {fieldName} {sum}, alors que le total est de {total} : il manque {gap}. {blank} {blank|ligne est vide|lignes sont vides}.',
        todo: 'Remplissez les cellules vides. Si un chiffre ne doit pas être montré, mettez obs_status à Q.',
      },
      SMALL: {
        text: 'Selon {byName}, {rows|la ligne qui compose|les lignes qui composent} ce total ({rows}) {rows|donne|donnent} {fieldName} {sum} ; le total est de {total}. L’écart de {gap} est assez petit pour venir d’un arrondi.',
        todo: 'Il n’y a rien à faire ; corrigez si possible.',
      },
    },
  },
  S21: {
    title: 'Le compte des demandes d’asile n’est pas équilibré',
    text: '{year}, origine {origin} : {start} en attente au début + {applied} demandes − {left} tranchées ou closes = {expected}, alors que {end} sont en attente à la fin. L’écart est de {gap}.',
    why: 'Les demandes ne viennent pas de nulle part ; l’un des chiffres est faux, ou compte des dossiers au lieu de personnes.',
    todo: 'Corrigez le chiffre faux. Les personnes dont le dossier est rouvert vont dans APPLIED ou dans une note ; dites dans EXPLAIN ce qui a changé le nombre par ailleurs.',
    variants: {
      SMALL: {
        text: '{year}, origine {origin} : {start} en attente au début + {applied} demandes − {left} tranchées ou closes = {expected}, alors que {end} sont en attente à la fin. L’écart de {gap} est petit.',
        todo: 'Corrigez si possible, ou dites dans EXPLAIN d’où vient l’écart.',
      },
      PARTLY: {
        text: '{year}, origine {origin} : {start} en attente au début + {applied} demandes − {left} tranchées ou closes en laissent au plus {expected}, alors que {end} sont en attente à la fin. Certaines décisions ne sont pas données ; elles augmenteraient encore l’écart de {gap}.',
        todo: 'Corrigez le chiffre faux et donnez toutes les sortes de décisions, avec 0 quand il n’y en a pas eu.',
      },
    },
  },
  S22: {
    title: 'Les demandes en attente diffèrent entre la fin d’une année et le début de la suivante',
    text: '{start} demandes sont en attente au début de {year}, alors que {end} l’étaient à la fin de {yearBefore} (origine {origin}). L’écart est de {gap}.',
    why: 'Les deux se comptent la même nuit et devraient être égaux.',
    todo: 'Corrigez l’un des deux. Si des dossiers ont été recomptés ou rouverts, dites-le dans EXPLAIN.',
  },
  S23: {
    title: 'Les envois de fonds sont donnés deux fois',
    text: 'PR vaut {aggregate}, mais ses parties sont données aussi : PT {transfers} + CE {compensation} = {sum}. L’écart est de {gap}.',
    why: 'PR sert aux envois dont on ne connaît que la somme. À côté de ses parties, il serait compté deux fois ; il n’est donc pas utilisé.',
    todo: 'Supprimez la ligne PR, ou corrigez le chiffre faux.',
  },
  S24: {
    title: 'Plus de dépenses à l’étranger que de gains',
    text: 'Les impôts CE_TAX {taxes} et les voyages CE_TRV {travel} font ensemble {spent}, plus que la rémunération CE {earned}.',
    why: 'Les envois de fonds sont les gains moins ces dépenses, et deviendraient négatifs.',
    todo: 'Corrigez l’un des trois chiffres ; CE est le salaire brut, avant impôts.',
  },
  S25: {
    title: 'Les parties d’un prix ne s’additionnent pas',
    text: 'Frais {fee} % + marge de change {margin} % = {sum} %, alors que le coût total est de {total} %. L’écart est de {gap} point de pourcentage.',
    why: 'C’est le coût total qui est comparé à l’objectif de 3 %.',
    todo: 'Corrigez l’un des trois chiffres, ou dites dans EXPLAIN ce qui s’ajoute au coût.',
  },
  S26: {
    title: 'Un prix qui ne montre pas tout',
    text: 'Le service n’est pas transparent : il ne montre pas sa marge de change.',
    why: 'Le vrai coût est plus élevé que celui qui est donné ; la ligne n’entre donc pas dans les moyennes.',
    todo: 'Il n’y a rien à faire. Mettez transparent à YES si la marge est finalement connue.',
  },
};
