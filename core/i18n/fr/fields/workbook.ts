/** French: the columns of META and EXPLAIN. */
import type { workbook as english } from '../../en/fields/workbook.ts';
import type { Same } from '../../same.ts';

export const workbook: Same<typeof english> = {
  template_id: { label: 'Modèle', help: 'Nom du modèle. Écrit par le modèle ; à laisser tel quel.' },
  template_version: { label: 'Version du modèle', help: 'Version du modèle d’où vient ce classeur.' },
  codelist_version: {
    label: 'Version des listes de codes',
    help: 'Version des listes de codes. Écrite par le modèle.',
  },
  catalogue_version: {
    label: 'Version du catalogue d’indicateurs',
    help: 'Version du catalogue d’indicateurs. Écrite par le modèle.',
  },
  fingerprint: {
    label: 'Empreinte du modèle',
    help: 'Marque qui montre si le modèle lui-même a été modifié. À laisser telle quelle.',
  },
  status: { label: 'État', help: 'Où en est l’objet ; à choisir dans la liste.' },
  signed_by: {
    label: 'Signé par',
    help: 'Fonction ou service qui signe, pas le nom d’une personne. Nécessaire avec FINAL.',
  },
  signed_on: { label: 'Signé le', help: 'Date de la signature. Nécessaire avec FINAL.' },
  signed_hash: {
    label: 'Sceau des données signées',
    help: 'Écrit à la signature ; montre les changements de données faits ensuite.',
  },
  country: { label: 'Pays', help: 'Pays, code ISO à trois lettres, par exemple MDA.' },
  institution_code: {
    label: 'Institution',
    help: 'Ministère ou institution, par son code, par exemple LAB pour le travail.',
  },
  institution_name: { label: 'Nom de l’institution', help: 'Nom en usage dans le pays.' },
  unit_contact: {
    label: 'Service à contacter',
    help: 'Fonction ou service qui répond aux questions, sans données personnelles.',
  },
  period_start: {
    label: 'Première année couverte',
    help: 'Première année pour laquelle ce classeur donne des chiffres.',
  },
  period_end: {
    label: 'Dernière année couverte',
    help: 'Dernière année pour laquelle ce classeur donne des chiffres.',
  },
  currency: { label: 'Monnaie', help: 'Monnaie de toutes les colonnes d’argent, code ISO : MDL, XOF, USD…' },
  money_mult: {
    label: 'Unité des montants',
    help: 'Puissance de dix des montants : 0 unités, 3 milliers, 6 millions, 9 milliards.',
  },
  count_mult: {
    label: 'Unité des effectifs',
    help: 'Puissance de dix des effectifs : 0 unités (habituel), 3 milliers, 6 millions.',
  },
  decimal_sep: {
    label: 'Marque décimale',
    help: 'Point ou virgule, si des nombres sont saisis en texte. Vide : reconnue d’elle-même.',
  },
  group_sep: {
    label: 'Séparateur de milliers',
    help: 'Ce qui sépare les milliers dans les nombres saisis en texte. Vide : reconnu de lui-même.',
  },
  date_order: {
    label: 'Ordre dans les dates',
    help: 'Jour, mois et année dans les dates saisies en texte : DMY, MDY ou YMD.',
  },
  language: { label: 'Langue', help: 'Langue du classeur : en, fr, es ou une autre.' },
  definition_set: {
    label: 'Définition de la migration',
    help: 'Définition suivie par les chiffres : RSIM1998, RSIM2021 ou nationale.',
  },
  migrant_basis: {
    label: 'Qui est migrant',
    help: 'BIRTH nés à l’étranger, CITIZ citoyens étrangers, BOTH si les deux sont donnés.',
  },
  stock_ref_date: {
    label: 'Jour de référence des stocks',
    help: 'Mois et jour auxquels se rapportent les stocks, sous la forme MM-JJ. Usuel : 07-01.',
  },
  submitted_on: { label: 'Transmis le', help: 'Jour où le classeur est transmis.' },
  disclosure_min: {
    label: 'Plus petit effectif affiché',
    help: 'Les effectifs plus petits ne sont pas affichés. Vide : 5. Jamais moins de 3.',
  },
  complete_enumeration: {
    label: 'Feuilles où absent veut dire zéro',
    help: 'Codes de feuilles séparés par ; où une combinaison absente vaut zéro.',
  },
  dash_means: {
    label: 'Un tiret seul veut dire',
    help: 'MISSING (usuel) ou ZERO : comment lire une cellule qui n’a qu’un tiret.',
  },
  isic_rev: {
    label: 'Révision de la CITI',
    help: 'Version de la classification des activités : 4 (usuelle) ou 5.',
  },
  issue_key: { label: 'Problème', help: 'Clé du problème expliqué ; à copier du résultat du contrôle.' },
  rule: { label: 'Règle', help: 'Code de la règle qui a signalé le problème, par exemple S06.' },
  sheet: { label: 'Feuille', help: 'Feuille où se trouve le problème.' },
  row_key: { label: 'Ligne', help: 'Valeurs de clé de la ligne, sans son numéro.' },
  column: { label: 'Colonne', help: 'Colonne où se trouve le problème.' },
  value_at_that_time: {
    label: 'Valeur au moment de l’explication',
    help: 'Si la valeur change ensuite, l’explication ne compte plus.',
  },
  explanation: {
    label: 'Explication',
    help: 'Pourquoi le chiffre est juste malgré la question du contrôle.',
  },
  explained_by: { label: 'Expliqué par', help: 'Fonction ou service, pas le nom d’une personne.' },
  date: { label: 'Date', help: 'Jour, sous la forme année-mois-jour.' },
};
