/** Français : cadre du volet – onglets, messages et réglages. */
import type { shell as en } from '../../en/pane/shell.ts';
import type { Same } from '../../same.ts';

export const shell: Same<typeof en> = {
  title: 'Mainstream',
  tabs: {
    template: 'Modèle',
    check: 'Contrôle',
    indicators: 'Indicateurs',
    coherence: 'Cohérence',
    consolidate: 'Consolidation',
  },
  colon: '\u00a0: ',
  semicolon: '\u00a0; ',
  tabList: 'Ce que vous pouvez faire',
  settings: 'Réglages',
  help: 'Aide',
  back: 'Retour',
  close: 'Fermer',
  retry: 'Réessayer',
  dismiss: 'Masquer ce message',
  loading: 'Chargement …',
  messages: 'Messages',
  done: 'C’est fait.',
  failed:
    'Cela n’a pas fonctionné ({cause}). Rien n’a été modifié. Réessayez ; si cela se reproduit, fermez le volet et rouvrez-le.',
  broken: 'Cette partie du volet s’est arrêtée',
  brokenText:
    'Votre classeur n’est pas touché. Affichez de nouveau cette partie ; si elle s’arrête encore, fermez le volet, rouvrez-le et signalez à votre assistance : {cause}',
  showAgain: 'Afficher de nouveau',
  notExcel: 'Cette page s’utilise dans Excel',
  notExcelText:
    'Elle a été ouverte seule dans un navigateur, où il n’y a pas de classeur. Dans Excel, utilisez les boutons de Mainstream sous l’onglet Accueil. Sans Excel, utilisez la page qui travaille sur un fichier que vous choisissez :',
  notExcelLink: 'Travailler sur un fichier sans Excel',
  oldExcel: 'Cette version d’Excel est trop ancienne',
  oldExcelText:
    'Mainstream demande Excel 2021 ou plus récent, Microsoft 365 ou Excel sur le web. Avec cette version, utilisez la page qui travaille sur un fichier que vous choisissez :',
  stages: {
    open: 'Ouverture du fichier',
    hand: 'Lecture du classeur',
    read: 'Reconnaissance des feuilles',
    check: 'Contrôle',
    compute: 'Comparaison des chiffres',
    assess: 'Évaluation du plan',
    layout: 'Mise en page',
    write: 'Écriture',
  },
  progress: '{stage} ({done} sur {total})',
  cancel: 'Arrêter',
  stopped: 'Arrêté. Rien n’a été modifié.',
};
