// Copy and print, for a code that is shown once. Where a browser can't, the button stays away.
for (const code of document.querySelectorAll('[data-kit-code]')) {
  const said = code.querySelector('[role="status"]')
  const copy = code.querySelector('[data-kit-copy]')
  const print = code.querySelector('[data-kit-print]')
  if (navigator.clipboard) {
    copy.hidden = false
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.dataset.kitCode)
      said.textContent = copy.dataset.kitCopy
    })
  }
  print.hidden = false
  print.addEventListener('click', () => window.print())
}

// On paper a link says the whole address, without the language.
for (const link of document.querySelectorAll('[data-kit-address]')) {
  link.dataset.kitAddress = new URL(link.dataset.kitAddress, window.location.href).href
}
