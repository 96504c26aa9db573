/** Español: lo que un libro dice de sí mismo. */
import type { itself as english } from '../../en/rules/itself.ts';
import type { Same } from '../../same.ts';

export const itself: Same<typeof english> = {
  S42: {
    title: 'Otra plantilla que la entregada',
    text: 'La huella {found} de META no es la de la plantilla {version} tal como la entrega esta versión.',
    why: 'Puede que se hayan cambiado columnas o listas; lo que aquí no se conoce no se utiliza.',
    todo: 'Copie las cifras en una plantilla nueva, o pregunte a quien envió el archivo si la plantilla se cambió a propósito.',
    variants: {
      COLUMNS: {
        text: 'La huella {found} de META no es la de la plantilla {version} tal como la entrega esta versión. Columnas que aquí no se conocen: {extra}.',
        todo: 'Copie las cifras en una plantilla nueva, o haga declarar las columnas añadidas en los ajustes de su país.',
      },
      MISSING: {
        text: 'Desde su entrega se quitó de la plantilla: {missing}.',
        todo: 'Si fue un descuido, copie las cifras en una plantilla nueva; deje vacías las hojas sin datos y no las borre.',
      },
    },
  },
  S47: {
    title: 'Plantilla de otra versión',
    text: 'El libro sigue la plantilla {found}; este programa conoce la {known}; no se usa nada de él.',
    why: 'La versión dice qué significan las columnas. En otra, la misma columna puede tener otro sentido.',
    todo: 'Use un Mainstream más nuevo, o pida el libro en la plantilla {known}.',
    variants: {
      TOO_OLD: {
        text: 'El libro sigue la plantilla {found}, desde la que ningún camino lleva a la {known}; no se usa nada de él.',
        todo: 'Copie las cifras en una plantilla nueva (mainstream template), o corrija template_version si está mal.',
      },
      UPGRADE: {
        text: 'El libro sigue la plantilla {found}, en la que algunas columnas significan otra cosa que en la {known}; no se usa nada de él.',
        todo: 'Actualícelo a la {known}: mainstream upgrade ARCHIVO. El original queda como está.',
      },
      OLDER: {
        text: 'El libro sigue la plantilla {found} y se leyó como {known}.',
        todo: 'Actualícelo a la {known}: mainstream upgrade ARCHIVO. El original queda como está.',
      },
      NEWER: {
        text: 'El libro sigue la plantilla {found}; este programa conoce la {known} y usó lo que conoce.',
        todo: 'Use un Mainstream más nuevo para tenerlas todas.',
      },
      UNREADABLE: {
        text: '«{found}» no es una versión de plantilla; el libro se leyó como {known}.',
        todo: 'Escriba la versión que figura en la hoja About, por ejemplo {known}.',
      },
    },
  },
  S43: {
    title: 'Definitivo, pero no como se firmó',
    text: 'El libro fue firmado por {by} el {on}; sus cifras han cambiado desde entonces.',
    why: 'Una firma responde de unas cifras. Estas no son las que se firmaron.',
    todo: 'Haga firmar el libro de nuevo, o ponga status en DRAFT.',
    variants: {
      UNSIGNED: {
        text: 'El libro dice ser definitivo, pero no nombra función, día ni huella de una firma.',
        todo: 'Fírmelo (mainstream sign ARCHIVO --by FUNCIÓN), o ponga status en DRAFT.',
      },
    },
  },
};
