/* JupyterLab scrolls to where a link leads by itself: nothing becomes the target, and a fold there stays shut. */
window.newsAnalysisLinks ||= document.addEventListener("click", event => {
  const link = event.target.closest?.('.report a[href^="#"]')
  if (!link) return
  const notebook = link.closest(".jp-Notebook") ?? document
  const place = notebook.querySelector(`[id="${CSS.escape(link.getAttribute("href").slice(1))}"]`)
  if (!place) return
  for (const before of notebook.querySelectorAll(".report .lit")) before.classList.remove("lit")
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true
  place.classList.add("lit")
  place.scrollIntoView({ block: "center" })
}) ?? true
