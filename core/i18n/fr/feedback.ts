/** Français : le classeur qui retourne à un ministère. */
import type { Words } from '../same.ts';

export const feedback: Words['feedback'] = {
  title: 'Retour pour {institution}',
  subject: 'Retour sur les données d’un ministère',
  aid: 'Ce qui a été remarqué dans vos feuilles, ce qui vous est demandé, où vos chiffres diffèrent de ceux d’autres, et à quoi ils ont servi.',
  figures: 'Votre envoi en chiffres',
  findings: 'Constats sur lesquels on vous interroge',
  comparisons: 'Comparaisons avec d’autres institutions',
  howTitle: 'Comment répondre',
  how: [
    'Corrigez les erreurs dans votre propre classeur et renvoyez-le : rien de ce qui est changé ici ne devient une donnée.',
    'Sur 05_FINDINGS et 13_RECONCILE, remplissez les colonnes vertes et renvoyez ce classeur. La prochaine consolidation reprend vos réponses.',
    'La colonne « Remarqué » à côté de vos lignes nomme la cellule de votre fichier.',
  ],
  left: '{n} {n|ligne est omise|lignes sont omises}, car {n|elle dirait|elles diraient} ce que d’autres institutions ne publient pas.',
  sheets: {
    CHECKS: {
      title: 'Ce qui a été remarqué dans vos fichiers',
      aid: 'Une erreur écarte la ligne de tous les chiffres. Les cellules sont celles de votre propre fichier.',
    },
    USED_FOR: {
      title: 'À quoi vos chiffres ont servi',
      aid: 'Indicateurs de l’année la plus récente dans lesquels comptent des chiffres de votre part.',
    },
    CORRECTIONS: {
      title: 'Corrections que l’on vous demande',
      aid: 'Ces chiffres ont été changés dans le classeur de cohérence et n’ont pas été repris. S’ils sont justes, corrigez votre propre feuille ; sinon, dites pourquoi.',
    },
  },
  own: {
    title: '{sheet} telle qu’elle a été lue dans {file}',
    aid: 'Une copie pour lecture. Corrigez votre propre fichier.',
    row: 'Ligne',
    used: 'Comptée',
    yes: 'oui',
    no: 'non',
    check: 'Remarqué',
  },
  columns: {
    message: 'Ce qui ne va pas',
    why: 'Pourquoi c’est important',
    todo: 'Que faire',
    cases: 'Cas',
    yourCells: 'Vos cellules',
    others: 'Avec des chiffres de',
    figure: 'Chiffre',
    written: 'Tel que vous l’avez envoyé',
    asked: 'Demandé',
    reason: 'Raison (qui le demande)',
    answer: 'Votre réponse',
  },
  option:
    'écrit aussi un classeur par institution dans ce dossier : ce qui a été remarqué, ce qui lui est demandé, à quoi ses chiffres ont servi',
  returned: 'classeurs revenus avec des réponses, de retour ou de cohérence ; s’emploie avec --previous',
  written: '{n} {n|classeur|classeurs} de retour dans {folder}',
};
