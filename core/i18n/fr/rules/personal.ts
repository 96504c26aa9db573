/** Français : la règle sur les données de personnes. */
import type { personal as english } from '../../en/rules/personal.ts';
import type { Same } from '../../same.ts';

const DELETE_THEM =
  'Supprimez la colonne, ou ce qu’elle dit de personnes, et renvoyez le classeur. N’envoyez que des chiffres sur des groupes.';

export const personal: Same<typeof english> = {
  S36: {
    title: 'Données personnelles dans le classeur',
    text: 'La colonne {column} (« {header} ») semble contenir des données sur des personnes dans {count} {count|cellule|cellules} : {cells}.',
    why: 'Le classeur est transmis à d’autres ministères ; les données sur des personnes ne doivent pas quitter le service qui les détient. Elles ne sont pas affichées ici.',
    todo: DELETE_THEM,
    variants: {
      EMAIL: {
        text: 'La colonne {column} (« {header} ») semble contenir des adresses électroniques de personnes dans {count} {count|cellule|cellules} : {cells}.',
        todo: 'Supprimez les adresses, ou indiquez le service à leur place.',
      },
      PHONE: {
        text: 'La colonne {column} (« {header} ») semble contenir des numéros de téléphone dans {count} {count|cellule|cellules} : {cells}.',
        todo: 'Supprimez les numéros, ou indiquez le service à leur place.',
      },
      ID: {
        text: 'La colonne {column} (« {header} ») semble contenir des numéros de passeport ou de pièce d’identité dans {count} {count|cellule|cellules} : {cells}.',
        todo: DELETE_THEM,
      },
      BIRTH: {
        text: 'La colonne {column} (« {header} ») semble contenir des dates de naissance dans {count} {count|cellule|cellules} : {cells}.',
        todo: DELETE_THEM,
      },
      ADDRESS: {
        text: 'La colonne {column} (« {header} ») semble contenir des adresses de domicile dans {count} {count|cellule|cellules} : {cells}.',
        todo: DELETE_THEM,
      },
      NAME: {
        text: 'La colonne {column} (« {header} ») semble contenir des noms de personnes dans {count} {count|cellule|cellules} : {cells}.',
        todo: DELETE_THEM,
      },
    },
  },
};
