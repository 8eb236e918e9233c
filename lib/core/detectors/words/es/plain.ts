import type { PlainWords } from '../plainWords.ts';

export const spanishPlain: PlainWords = {
  'act-lasting':
    'eliminar, eliminación, borrar, borrado, destruir, formatear, formateo, purgar, vaciar, sobrescribir, truncar, desinstalar, dar de baja, restablecer de fábrica, valores de fábrica, reinstalar, fusionar, retirar, restaurar, revertir',
  'act-disrupting':
    'aislar, aislamiento, cuarentena, bloquear, bloqueo, desactivar, deshabilitar, suspender, reiniciar, reinicio, apagar, detener, parar, cerrar sesión, restablecer, revocar, desconectar, instalar, actualizar, parchear, desplegar, ejecutar, script, asignar, aplicar, forzar, enviar, programar, liberar, aprobar',
  'act-looking':
    'ver, mostrar, listar, consultar, comprobar, revisar, buscar, leer, exportar, descargar, escanear, probar, sincronizar, obtener, generar informe',
  'act-looking-last': '',
  'act-weakening': 'desactivar, deshabilitar, quitar',
  'act-opening': 'excluir, omitir, eximir, desbloquear, sacar de cuarentena, abrir puerto',
  guard:
    'doble factor, verificación en dos pasos, cortafuegos, protección, cifrado, directiva, política, registro, copia de seguridad, alerta',
  forced: 'forzar, sobrescribir, recursiv, permanente, omitir',
  yes: 'sí, si, verdadero, todo, todos, siempre',
  no: 'no, falso, nunca, ninguno',
  'every-client': 'todos los clientes, todas las organizaciones, todos los inquilinos, cada cliente',
  everything: 'todos, todas, todo, entero, entera, inquilino, empresa, dominio',
  group:
    'grupo, equipo, departamento, colección, directiva, perfil, servidores, dispositivos, equipos, usuarios, miembros',
  device: 'dispositivos, usuarios, servidores, equipos, buzones, cuentas',
  reach: 'alcance, objetivo, grupo, dispositivos, usuarios, cantidad, selección, inquilino',
  'field-bank': 'cuenta bancaria, número de cuenta, banco',
  'field-permission':
    'rol, roles, permiso, permisos, acceso, accesos, privilegio, privilegios, consentimiento, visibilidad',
  'field-owner': 'propietario, propietaria, responsable, asignado, asignada, encargado, encargada',
  'field-stage': 'estado, etapa, fase',
  'field-contact': 'teléfono, móvil, dirección, correo, calle, ciudad, código postal, sitio web, página web',
  'field-date': 'fecha, fecha de cierre, vencimiento, plazo, caducidad, inicio, renovación',
  'field-amount':
    'importe, precio, descuento, cantidad, coste, costo, tarifa, presupuesto, ingresos, horas, límite de crédito',
  'field-status': 'estado',
  'field-priority': 'prioridad, urgencia, gravedad, impacto',
  'state-decided':
    'ganado, ganada, perdido, perdida, cerrado, cerrada, firmado, firmada, cancelado, cancelada',
  'state-closed':
    'cerrado, cerrada, resuelto, resuelta, solucionado, solucionada, completado, completada, cancelado, cancelada',
  'state-escalated': 'escalado, escalada',
  'priority-1': 'crítica, crítico, emergencia, urgente, máxima',
  'priority-2': 'alta, alto',
  'priority-3': 'media, medio',
  'priority-4': 'baja, bajo',
  file: 'archivo, archivos, documento, documentos, adjunto, adjuntos, contrato, contratos, informe, informes, factura, facturas, presupuesto, presupuestos, imagen, imágenes, foto, fotos',
  'count-2': 'dos, ambos, ambas',
  'count-3': 'tres',
  'count-4': 'cuatro',
  'count-5': 'cinco',
  'count-6': 'seis',
  nothing: 'nada',
  and: 'y, e',
  'everybody-mailbox': 'todos, empleados, plantilla',
  newsletter: 'boletín',
  placeholder: 'nombre, su, empresa, fecha, apellido, cliente, importe',
  'value-name': 'nombre, apellido, empresa',
  greets: 'hola',
  moved: 'aplaz*, pospon*, cambi*, nueva fecha, en su lugar',
  statistic:
    'promedio, media de, estudio, estudios, encuesta, demostrado, más rápido, menos costes, de los clientes, reduc*, ahorra*, garantiz*',
  numbered: 'factura, facturas, pedido, pedidos',
  percent: 'por ciento',
  'idle-count': 'minuto, minutos, hora, horas, días, semana, semanas, meses, años',
  small:
    'como, cuando, desde, donde, esta, este, estos, para, pero, porque, sobre, también, tiene, todo, todos, lunes, martes, miércoles, jueves, viernes, hola, saludos, gracias',
  'month-1': 'enero',
  'month-2': 'febrero',
  'month-3': 'marzo',
  'month-4': 'abril',
  'month-5': 'mayo',
  'month-6': 'junio',
  'month-7': 'julio',
  'month-8': 'agosto',
  'month-9': 'septiembre',
  'month-10': 'octubre',
  'month-11': 'noviembre',
  'month-12': 'diciembre',
};
