using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>A model with every mistake that SQL Server alone would refuse.</summary>
public sealed class ModelRulesTests
{
    private static readonly IReadOnlyList<string> Broken = Judge();

    [Theory]
    [InlineData("1785: a deletion arrives by two paths")]
    [InlineData("1785: a deletion comes back to where it began")]
    [InlineData("1919: IX_Lid_Text cannot hold Text")]
    [InlineData("1944: IX_Lid_Title takes up to 4000 bytes")]
    [InlineData("2714: PK_twice names two constraints")]
    public void A_broken_rule_is_told(string rule) =>
        Assert.Contains(Broken, told => told.StartsWith(rule, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("nvarchar(40)", 80)]
    [InlineData("varchar(40)", 40)]
    [InlineData("varbinary(16)", 16)]
    [InlineData("uniqueidentifier", 17)]
    [InlineData("nvarchar(max)", null)]
    [InlineData("xml", null)]
    public void A_type_takes_so_many_bytes_of_a_key(string type, int? bytes) => Assert.Equal(bytes, KeyBytes.Of(type));

    private static IReadOnlyList<string> Judge()
    {
        using var db = new Mistakes();
        return ModelRules.Broken(db);
    }

    private sealed class Box
    {
        public int Id { get; set; }
        public int? InsideId { get; set; }
        public Box? Inside { get; set; }
    }

    private sealed class Shelf
    {
        public int Id { get; set; }
        public int BoxId { get; set; }
        public Box? Box { get; set; }
    }

    private sealed class Lid
    {
        public int Id { get; set; }
        public int BoxId { get; set; }
        public Box? Box { get; set; }
        public int ShelfId { get; set; }
        public Shelf? Shelf { get; set; }
        public string Text { get; set; } = "";
        public string Title { get; set; } = "";
    }

    private sealed class Mistakes : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlServer("Server=127.0.0.1,1");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Box>().HasOne(box => box.Inside).WithMany().OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity<Box>().ToTable("Box").HasKey(box => box.Id).HasName("PK_twice");
            modelBuilder.Entity<Shelf>().ToTable("Shelf").HasKey(shelf => shelf.Id).HasName("PK_twice");
            modelBuilder.Entity<Shelf>().HasOne(shelf => shelf.Box).WithMany().OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity<Lid>(lid =>
            {
                lid.ToTable("Lid");
                lid.HasOne(one => one.Box).WithMany().OnDelete(DeleteBehavior.Cascade);
                lid.HasOne(one => one.Shelf).WithMany().OnDelete(DeleteBehavior.Cascade);
                lid.Property(one => one.Text).HasColumnType("nvarchar(max)");
                lid.Property(one => one.Title).HasMaxLength(2000);
                lid.HasIndex(one => one.Text);
                lid.HasIndex(one => one.Title);
            });
        }
    }
}
