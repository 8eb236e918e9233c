import type { RegistryValue } from './registry.ts';

/**
 * Detection and remediation for Intune, in PowerShell 5.1. Detection ends with 1 where a value differs, which
 * makes Intune run the remediation; both work on the machine's registry, as SYSTEM and in 64 bits.
 */
export function detectionScript(values: readonly RegistryValue[]): string {
  return script(
    values,
    `foreach ($value in $values) {
  $present = (Get-ItemProperty -LiteralPath $value.Key -Name $value.Name -ErrorAction SilentlyContinue).($value.Name)
  if ($null -eq $present -or "$present" -cne "$($value.Data)") {
    Write-Output "differs: $($value.Key)\\$($value.Name)"
    exit 1
  }
}
Write-Output 'all values are as they should be'
exit 0
`,
  );
}

export function remediationScript(values: readonly RegistryValue[]): string {
  return script(
    values,
    `foreach ($key in ($values | ForEach-Object { $_.Key } | Select-Object -Unique)) {
  if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }
}
foreach ($value in $values) {
  New-ItemProperty -LiteralPath $value.Key -Name $value.Name -Value $value.Data -PropertyType $value.Type -Force | Out-Null
}
Write-Output "$($values.Count) values written"
exit 0
`,
  );
}

function script(values: readonly RegistryValue[], body: string): string {
  const rows = values.map(({ key, name, value }) => {
    const type = typeof value === 'number' ? 'DWord' : 'String';
    const data = typeof value === 'number' ? String(value) : literal(value);
    return `  [pscustomobject]@{ Key = ${literal(`HKLM:\\${key}`)}; Name = ${literal(name)}; Type = '${type}'; Data = ${data} }`;
  });
  return `$ErrorActionPreference = 'Stop'\n$values = @(\n${rows.join('\n')}\n)\n${body}`;
}

/** A text between single quotes: nothing in it is expanded. PowerShell takes curly ones for quotes as well. */
function literal(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}
