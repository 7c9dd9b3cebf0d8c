### The journey checks: what each says, why and what to do.
