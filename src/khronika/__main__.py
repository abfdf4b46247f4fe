"""`python -m khronika`."""

from khronika.cli.main import main

if __name__ == "__main__":
    main()
