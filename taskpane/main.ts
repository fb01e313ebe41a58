document.querySelector("#pane")!.textContent = "Tightrope";
