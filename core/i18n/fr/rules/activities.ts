/** Français : ce qui n’a pas été repris d’un fichier d’activités d’aide. */
import type { activities as english } from '../../en/rules/activities.ts';
import type { Same } from '../../same.ts';

export const activities: Same<typeof english> = {
  S46: {
    title: 'Ce qui a été repris d’un fichier IATI',
    text: '{read} {read|activité lue|activités lues}, {used} {used|utilisée|utilisées} : {count} {count|ligne|lignes} de DON_SUPPORT.',
    why: 'Les lignes provenant de l’IATI figurent à côté de celles des partenaires et ne les remplacent jamais ; ce qui est écarté n’entre dans aucune somme.',
    todo: 'Rien ; ceci indique l’apport du fichier.',
    variants: {
      NO_COUNTRY: {
        text: '{count} {count|activité a été écartée|activités ont été écartées}, car rien n’indique de quel pays il s’agit. Premier cas à la ligne {row}.',
        todo: 'Indiquez le pays avec --country, ou lisez le fichier avec les classeurs des ministères.',
      },
      OTHER_COUNTRY: {
        text: '{count} {count|activité ne prévoit|activités ne prévoient} pas d’argent pour ce pays : {names}. Premier cas à la ligne {row}.',
        todo: 'Rien, sauf si le pays manque par erreur dans le fichier ; dans ce cas, prévenez l’organisme qui le publie.',
      },
      OTHER_PURPOSE: {
        text: '{count} {count|activité de ce pays n’a|activités de ce pays n’ont} aucun code-objet lié à la migration : {names}. Premier cas à la ligne {row}.',
        todo: 'En général, rien. Pour en reprendre une, le partenaire en saisit l’identifiant dans DON_SUPPORT, ou bien ajoutez des codes-objet dans les paramètres (iati.purposes).',
      },
      NO_IDENTIFIER: {
        text: '{count} {count|activité n’a|activités n’ont} pas d’iati-identifier ; rien ne dit donc de quoi il s’agit. Premier cas à la ligne {row}.',
        todo: 'Prévenez l’organisme qui publie le fichier ; l’identifiant est obligatoire.',
      },
      REPEATED: {
        text: '{count} {count|activité figure|activités figurent} une deuxième fois, dans une version plus ancienne ou égale : {names}. La plus récente compte. Premier cas à la ligne {row}.',
        todo: 'Retirez les fichiers remplacés par de plus récents.',
      },
      NO_SHARE: {
        text: '{count} {count|activité cite|activités citent} plusieurs pays sans dire quelle part revient à celui-ci : {names}. Premier cas à la ligne {row}.',
        todo: 'Demandez à l’organisme qui publie d’indiquer les pourcentages ; d’ici là, rien n’en est compté.',
      },
      NO_MONEY: {
        text: '{count} {count|activité n’a|activités n’ont} ni engagement, ni décaissement, ni dépense pour ce pays : {names}. Premier cas à la ligne {row}.',
        todo: 'Rien ; il s’agit souvent d’activités prévues.',
      },
      NO_RATE: {
        text: 'Aucun taux de change n’est connu pour {names} ; {count} {count|année d’une activité a donc été écartée|années d’activités ont donc été écartées}. Premier cas à la ligne {row}.',
        todo: 'Donnez FX_USD de ces années dans FIN_MACRO pour la monnaie nationale, ou les taux des autres monnaies dans les paramètres (iati.rates).',
      },
      NO_AMOUNT: {
        text: '{count} {count|paiement n’a|paiements n’ont} pas de montant, de monnaie ou de date lisible ({names}) et {count|n’entre|n’entrent} dans aucune somme. Premier cas à la ligne {row}.',
        todo: 'Prévenez l’organisme qui publie. Les montants s’écrivent avec un point et sans espaces : 1000000.50.',
      },
      PERCENT: {
        text: 'Les parts des pays et des régions de {count} {count|activité|activités} ne font pas 100 : {names}. Premier cas à la ligne {row}.',
        todo: 'Prévenez l’organisme qui publie. Au-dessus de 100, les parts ont été ramenées à 100 ; au-dessous, le reste n’a été attribué à personne.',
      },
    },
  },
};
