/** Français : ce qu’un classeur dit de lui-même. */
import type { itself as english } from '../../en/rules/itself.ts';
import type { Same } from '../../same.ts';

export const itself: Same<typeof english> = {
  S42: {
    title: 'Un autre modèle que celui remis',
    text: 'L’empreinte {found} de META n’est pas celle du modèle {version} tel que cette version le remet.',
    why: 'Des colonnes ou des listes ont pu être modifiées ; ce qui n’est pas connu ici n’est pas utilisé.',
    todo: 'Recopiez les chiffres dans un modèle neuf, ou demandez à l’expéditeur si le modèle a été modifié à dessein.',
    variants: {
      COLUMNS: {
        text: 'L’empreinte {found} de META n’est pas celle du modèle {version} tel que cette version le remet. Colonnes inconnues ici : {extra}.',
        todo: 'Recopiez les chiffres dans un modèle neuf, ou faites déclarer les colonnes ajoutées dans les réglages de votre pays.',
      },
    },
  },
  S43: {
    title: 'Définitif, mais pas tel que signé',
    text: 'Le classeur a été signé par {by} le {on} ; ses chiffres ont changé depuis.',
    why: 'Une signature vaut pour des chiffres. Ceux-ci ne sont pas ceux qui ont été signés.',
    todo: 'Faites signer de nouveau le classeur, ou remettez status à DRAFT.',
    variants: {
      UNSIGNED: {
        text: 'Le classeur se dit définitif, mais ne nomme ni fonction, ni jour, ni empreinte de signature.',
        todo: 'Signez-le (mainstream sign FICHIER --by FONCTION), ou remettez status à DRAFT.',
      },
    },
  },
};
