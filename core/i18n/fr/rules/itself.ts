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
      MISSING: {
        text: 'Depuis sa remise, on a retiré du modèle : {missing}.',
        todo: 'Si c’est par mégarde, recopiez les chiffres dans un modèle neuf ; laissez vides les feuilles sans données et ne les supprimez pas.',
      },
    },
  },
  S47: {
    title: 'Modèle d’une autre version',
    text: 'Le classeur suit le modèle {found} ; ce programme connaît {known} ; rien n’en est utilisé.',
    why: 'La version dit ce que les colonnes signifient. Dans une autre, la même colonne peut avoir un autre sens.',
    todo: 'Utilisez un Mainstream plus récent, ou demandez le classeur sur le modèle {known}.',
    variants: {
      TOO_OLD: {
        text: 'Le classeur suit le modèle {found}, à partir duquel aucun chemin ne mène à {known} ; rien n’en est utilisé.',
        todo: 'Recopiez les chiffres dans un modèle neuf (mainstream template), ou corrigez template_version s’il est faux.',
      },
      UPGRADE: {
        text: 'Le classeur suit le modèle {found}, dont certaines colonnes ont un autre sens dans {known} ; rien n’en est utilisé.',
        todo: 'Mettez-le à niveau vers {known} : mainstream upgrade FICHIER. L’original reste tel quel.',
      },
      OLDER: {
        text: 'Le classeur suit le modèle {found} et a été lu comme {known}.',
        todo: 'Mettez-le à niveau vers {known} : mainstream upgrade FICHIER. L’original reste tel quel.',
      },
      NEWER: {
        text: 'Le classeur suit le modèle {found} ; ce programme connaît {known} et a utilisé ce qu’il connaît.',
        todo: 'Utilisez un Mainstream plus récent pour les avoir toutes.',
      },
      UNREADABLE: {
        text: '« {found} » n’est pas une version de modèle ; le classeur a été lu comme {known}.',
        todo: 'Inscrivez la version qui figure sur la feuille About, par exemple {known}.',
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
